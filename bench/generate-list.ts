/* A list as an administrator would have it: many people, few kinds of access, the usual mistakes. Deterministic. */

const NAMES = [
  'Ana',
  'Bo',
  'Chen',
  'Dana',
  'Emil',
  'Fatima',
  'Goran',
  'Hanna',
  'Ivo',
  'Jana',
  'Kofi',
  'Li',
  'Mira',
  'Noor',
  'Olga',
];
const FAMILIES = [
  'Silva',
  'Okafor',
  'Wei',
  'Novak',
  'Berg',
  'Hassan',
  'Horvat',
  'Schmidt',
  'Rossi',
  'Tanaka',
  'Dubois',
  'Kim',
];
/** Access cells: access_groups, service, roles, resource_group, region. Real lists have a few dozen kinds. */
const ACCESSES = ['Developers', 'Auditors', 'Operators', 'Data scientists;Developers', 'Billing viewers'].flatMap(
  (groups) => [
    [groups, '', '', '', ''],
    ...['cloud-object-storage', 'kms', 'containers-kubernetes', 'secrets-manager'].flatMap((service) => [
      [groups, service, 'Reader', 'prod', ''],
      [groups, service, 'Reader;Writer', 'staging', 'eu-de'],
    ]),
  ],
);
const DEPARTMENTS = ['Finance', 'Platform', 'Research', 'Support', 'Legal', 'Facilities'];

/** CSV text of `rows` rows and 8 columns; about one row in fifty has a mistake that is repaired or refused. */
export function generateList(rows: number): string {
  let state = 42;
  // Lehmer's generator (Park and Miller, 1988): short, and the same on every machine.
  const pick = <T>(values: readonly T[]): T => {
    state = (state * 48_271) % 2_147_483_647;
    return values[state % values.length]!;
  };
  const numbers = Array.from({ length: 100 }, (_, index) => index);
  const lines = ['email,name,access_groups,service,roles,resource_group,region,department'];
  for (let row = 0; row < rows; row++) {
    const name = pick(NAMES);
    const family = pick(FAMILIES);
    const written = pick(numbers) < 20 ? `"${family}, ${name}"` : `${name} ${family}`;
    const address = `${name}.${family}${row}@team${pick(numbers) % 40}.example`.toLowerCase();
    const cells = [spoil(address, pick(numbers)), written, ...pick(ACCESSES), pick(DEPARTMENTS)];
    lines.push(cells.join(','));
  }
  return `${lines.join('\r\n')}\r\n`;
}

function spoil(address: string, chance: number): string {
  if (chance === 0) return `${address} `;
  if (chance === 1) return address.replace('@', ' at ');
  return chance === 2 ? `mailto:${address}` : address;
}
