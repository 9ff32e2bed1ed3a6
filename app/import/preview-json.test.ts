import { describe, expect, it } from 'vitest';
import { derive } from './derive.ts';
import { toPreviewJson } from './preview-json.ts';
import { DEVELOPERS, makeTestCatalog, PROD, TEST_ACCOUNT, VIEWER } from './test-catalog.ts';
import { peopleFile } from './test-files.ts';

const catalog = makeTestCatalog();
const preview = (text: string) => toPreviewJson(derive([peopleFile(text)], [], catalog), catalog, TEST_ACCOUNT);

describe('toPreviewJson', () => {
  it('is the document that docs/cli.md promises', () => {
    const text = [
      'Name;E-mail;Groups;Service;Roles;Resource group',
      'Ann;ann@x.example;Developers;cloud-object-storage;Viewer;prod',
      'Bo;bo@x.example;developers;cloud-object-storage;viewer;PROD',
      'Cy;bo@;Developers;;;',
    ].join('\n');
    expect(preview(text)).toEqual({
      source: [{ file: 'people.csv', encoding: 'utf-8', delimiter: ';', headerLine: 1, rows: 3 }],
      people: 2,
      persons: [
        { email: 'ann@x.example', lines: [2], columns: { Name: 'Ann' }, invitation: 0 },
        { email: 'bo@x.example', lines: [3], columns: { Name: 'Bo' }, invitation: 0 },
      ],
      invitations: [
        {
          access: ['Developers', 'Viewer on cloud-object-storage in prod'],
          invitees: ['ann@x.example', 'bo@x.example'],
          request: {
            users: [
              { email: 'ann@x.example', account_role: 'Member' },
              { email: 'bo@x.example', account_role: 'Member' },
            ],
            iam_policy: [
              {
                type: 'access',
                roles: [{ role_id: VIEWER }],
                resources: [
                  {
                    attributes: [
                      { name: 'accountId', value: TEST_ACCOUNT },
                      { name: 'resourceGroupId', value: PROD },
                      { name: 'serviceName', value: 'cloud-object-storage' },
                    ],
                  },
                ],
              },
            ],
            access_groups: [DEVELOPERS],
          },
        },
      ],
      issues: [
        expect.objectContaining({ severity: 'notice', code: 'advice-resource-group-viewer', count: 2 }),
        {
          severity: 'error',
          code: 'email-invalid',
          file: 'people.csv',
          line: 4,
          field: 'email',
          column: 'E-mail',
          value: 'bo@',
          message: '“bo@” is not an e-mail address. Correct it.',
        },
      ],
      accounting: { rows: 3, accepted: 2, merged: 0, rejected: 1, ignored: 0 },
    });
  });

  it('lists people who are in no invitation, and counts only those who are', () => {
    const document = preview('email,groups\nann@x.example,Nobody\nbo@x.example,Developers\n');
    expect(document.people).toBe(1);
    expect(document.persons.map(({ email, invitation }) => [email, invitation])).toEqual([
      ['ann@x.example', null],
      ['bo@x.example', 0],
    ]);
  });

  it('survives columns named like parts of objects, and keeps the first of two that share a name', () => {
    const document = preview('__proto__,x,x,email,groups\na,b,c,ann@x.example,Developers\n');
    const { columns } = JSON.parse(JSON.stringify(document.persons[0])) as { columns: object };
    expect(Object.entries(columns)).toEqual([
      ['__proto__', 'a'],
      ['x', 'b'],
    ]);
  });
});
