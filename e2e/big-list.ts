import { writeFile } from 'node:fs/promises';

const GROUPS = ['Developers', 'Auditors', 'Operators', 'Billing viewers'];
const SERVICES = ['', 'cloud-object-storage', 'kms', 'containers-kubernetes'];

/** Writes a list of `rows` people in eight columns to `file`: about 100 bytes a row. */
export async function writeBigList(file: string, rows: number): Promise<void> {
  const lines = ['email,name,access_groups,service,roles,resource_group,region,department'];
  for (let row = 0; row < rows; row++) {
    const service = SERVICES[row % SERVICES.length]!;
    const policy = service === '' ? ',,,' : `${service},Reader,prod,`;
    lines.push(
      `person.${row}@team${row % 40}.example,"Person, Number ${row}",${GROUPS[row % GROUPS.length]!},${policy},Department ${row % 12}`,
    );
  }
  await writeFile(file, `${lines.join('\r\n')}\r\n`);
}
