import { describe, expect, it } from 'vitest';
import type { Catalog } from '../access/catalog.ts';
import { derive } from './derive.ts';
import { DEVELOPERS, makeTestCatalog, PROD, VIEWER } from './test-catalog.ts';
import { peopleFile } from './test-files.ts';

/* What the catalog, or its absence, makes of names. */

const read = (text: string, catalog: Catalog | null) => derive([peopleFile(text)], [], catalog);

describe('without a catalog', () => {
  it('ids pass', () => {
    const derived = read(
      `email,groups,service,roles,resource_group\nann@x.example,${DEVELOPERS},kms,${VIEWER},${PROD}\n`,
      null,
    );
    expect(derived.issues.filter(({ code }) => code === 'catalog-missing')).toEqual([]);
    expect(derived.accesses[0]!.options.some((option) => 'unresolved' in option)).toBe(false);
  });

  it('names stay as written, marked, with one warning for each column', () => {
    const text =
      'email,groups,service,roles,resource_group\nann@x.example,Developers,Key Protect,Key lister,prod\nbo@x.example,developers,Key Protect,key lister,Prod\n';
    const derived = read(text, null);
    expect(derived.issues.filter(({ code }) => code === 'catalog-missing')).toMatchObject(
      ['access_groups', 'service', 'roles', 'resource_group'].map((field) => ({
        field,
        severity: 'warning',
        count: 2,
        line: null,
      })),
    );
    expect(derived.accesses[0]!.options).toMatchObject([
      { kind: 'access-group', id: 'Developers', unresolved: true },
      { kind: 'iam-policy', roles: ['Key lister'], unresolved: true },
    ]);
    expect(derived.invitations).toHaveLength(1);
  });

  it('roles and services that are the same in every account need none', () => {
    const derived = read('email,service,roles\nann@x.example,all,viewer\n', null);
    expect(derived.issues.map(({ code }) => code)).toEqual([]);
    expect(derived.accesses[0]!.options).toMatchObject([{ roles: [VIEWER] }]);
  });
});

describe('what an account does not offer', () => {
  it.each([
    ['classic', 'view only', makeTestCatalog({ classicLinked: false }), 'classic-unknown', 'not-linked'],
    ['cf_org', 'acme', makeTestCatalog({ cloudFoundry: null }), 'cf-unknown', 'not-available'],
  ])('%s is an error with its reason', (column, cell, catalog, code, reason) => {
    expect(read(`email,${column}\nann@x.example,${cell}\n`, catalog).issues).toMatchObject([
      { code, params: { reason }, line: 2 },
    ]);
  });

  it('is no error where it could not be told', () => {
    const catalog = makeTestCatalog({ classicLinked: null });
    expect(read('email,classic\nann@x.example,view only\n', catalog).invitations).toHaveLength(1);
  });
});

describe('suggestions', () => {
  it('are given to the first thousand wrong names of a column that was mapped by mistake', () => {
    const rows = Array.from({ length: 1200 }, (_, row) => `p${row}@x.example,Developer${row}`);
    const { issues } = read(`email,groups\n${rows.join('\n')}\n`, makeTestCatalog());
    expect(issues.filter(({ code }) => code === 'access-group-unknown')).toHaveLength(1200);
    expect(issues.filter(({ suggestion }) => suggestion === 'Developers')).toHaveLength(1000);
  });
});

describe('a Cloud Foundry organization', () => {
  const [acme] = makeTestCatalog().cloudFoundry!;
  const catalog = makeTestCatalog({ cloudFoundry: [acme!, { ...acme!, id: 'other', region: 'eu-de' }] });
  const row = (region: string): string =>
    `email,cf_org,cf_org_roles,cf_region,cf_space,cf_space_roles\nann@x.example,acme,User,${region},dev,Developer\n`;

  it('needs its region only where several have the name', () => {
    expect(read(row('EU-DE'), catalog).accesses[0]!.options).toMatchObject([
      { organization: 'other', region: 'eu-de' },
    ]);
    expect(read(row(''), catalog).issues).toMatchObject([{ code: 'cf-unknown', field: 'cf_region' }]);
    expect(read(row(''), makeTestCatalog()).accesses[0]!.options).toMatchObject([{ region: 'us-south' }]);
  });
});
