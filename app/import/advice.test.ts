import { describe, expect, it } from 'vitest';
import { wordIssue } from '../words/issues.ts';
import { derive } from './derive.ts';
import { makeTestCatalog } from './test-catalog.ts';
import { peopleFile } from './test-files.ts';

const HEADER = 'email,service,roles,resource_group,resource_group_access,classic';
const advise = (...rows: string[]) =>
  derive([peopleFile([HEADER, ...rows].join('\n'))], [], makeTestCatalog())
    .issues.filter(({ code }) => code.startsWith('advice-'))
    .map((issue) => ({
      told: `${issue.severity} ${issue.code} ${issue.line} ${issue.count}`,
      message: wordIssue(issue).message,
    }));

describe('advice', () => {
  it('is given once for an access, with how many people have it, and keeps nobody out', () => {
    const derived = derive(
      [peopleFile(`${HEADER}\nann@x.org,kms,Writer,prod,,\nbo@x.org,kms,Writer,prod,,\ncy@x.org,kms,Reader,prod,,\n`)],
      [],
      makeTestCatalog(),
    );
    expect(derived.issues).toMatchObject([
      { severity: 'notice', code: 'advice-resource-group-viewer', line: 2, count: 2 },
      { severity: 'notice', code: 'advice-resource-group-viewer', line: 4, count: 1 },
    ]);
    expect(derived.accounting).toMatchObject({ accepted: 3, rejected: 0 });
  });

  it('is not given to whoever can see the resource group, by name or because of any', () => {
    expect(advise('ann@x.org,kms,Writer,prod,Viewer,')).toEqual([]);
    expect(advise('ann@x.org,kms,Writer,prod,,', 'ann@x.org,,,*,Editor,')).toEqual([]);
    expect(advise('ann@x.org,kms,Writer,prod,,', 'ann@x.org,,,staging,Viewer,')).toHaveLength(1);
  });

  it('says what is broad about an access', () => {
    const [first, second] = advise(
      'ann@x.org,all,Administrator,,,super user',
      'bo@x.org,all-account-management,Administrator,,,',
    );
    expect(first).toEqual({
      told: 'warning advice-broad-access 2 1',
      message:
        '1 person gets Administrator on all services and the classic super user. Give less where less will do: IBM advises the least access that the work needs.',
    });
    expect(second?.message).toContain('1 person gets Administrator on all account management services.');
  });

  it('does not count people who are in no invitation', () => {
    expect(advise('ann@,all,Administrator,,,', 'bo@x.org,all,Administrator,,,')).toMatchObject([
      { told: 'warning advice-broad-access 3 1' },
    ]);
  });
});
