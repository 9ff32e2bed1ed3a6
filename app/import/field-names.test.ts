import { describe, expect, it } from 'vitest';
import { findNamedField } from './field-names.ts';

describe('what a header says its column is', () => {
  it.each([
    ['access_groups', 'access_groups'],
    ['Extra groups', 'access_groups'],
    ['Zugriffsgruppen', 'access_groups'],
    ['Resource Group', 'resource_group'],
    ['E-Mail [work] Required', 'email'],
  ])('%j is plainly %s', (header, field) => {
    expect(findNamedField(header)).toEqual({ field, strength: 'plain' });
  });

  it('asks for evidence where a short name may mean something else', () => {
    expect(findNamedField('Group')).toEqual({ field: 'access_groups', strength: 'short' });
    expect(findNamedField('Organisation')).toEqual({ field: 'cf_org', strength: 'short' });
  });

  it.each(['Cost centre', 'Ungrouped', ''])('%j says nothing', (header) => {
    expect(findNamedField(header)).toBeNull();
  });
});
