import { expect, it } from 'vitest';
import { toApprovalFingerprint } from './approval-fingerprint.ts';
import { derive } from './derive.ts';
import { makeTestCatalog } from './test-catalog.ts';
import { peopleFile } from './test-files.ts';

const of = (...rows: string[]) =>
  toApprovalFingerprint(derive([peopleFile(['email,groups', ...rows].join('\n'))], [], makeTestCatalog()));
const before = of('ann@x.org,Developers', 'bo@x.org,Auditors');

it('is the same for the same people with the same access, whatever the order of rows', () => {
  expect(before).toMatch(/^[0-9A-F]{4} [0-9A-F]{4} [0-9A-F]{4}$/);
  expect(of('BO@x.org,auditors', 'cy@,Developers', 'ann@x.org,Developers')).toBe(before);
});

it('changes with one person or one option', () => {
  expect(of('ann@x.org,Developers')).not.toBe(before);
  expect(of('ann@x.org,Developers', 'bo@y.org,Auditors')).not.toBe(before);
  expect(of('ann@x.org,Developers', 'bo@x.org,Auditors;Operators')).not.toBe(before);
  expect(of('ann@x.org,Auditors', 'bo@x.org,Developers')).not.toBe(before);
});
