import { describe, expect, it } from 'vitest';
import { AddressTable } from './address-table.ts';

describe('the table of addresses', () => {
  it('numbers new addresses in order and knows them again, also when there are more than expected', () => {
    const keys: string[] = [];
    const table = new AddressTable(keys, 10);
    const addresses = Array.from({ length: 5000 }, (_, index) => `p${index}@x.example`);
    const hashOf = (index: number): number => Math.imul(index, 0x9e3779b1);
    expect(addresses.map((address, index) => table.intern(address, hashOf(index)))).toEqual([...addresses.keys()]);
    expect(addresses.map((address, index) => table.intern(address, hashOf(index)))).toEqual([...addresses.keys()]);
    expect(table.find('p4999@x.example', hashOf(4999))).toBe(4999);
    expect(keys).toEqual(addresses);
  });

  it.each([0, -1, 0x01000000])('tells addresses of one hash apart: %i', (hash) => {
    const table = new AddressTable([], 10);
    expect(table.intern('ann@x.example', hash)).toBe(0);
    expect(table.find('bo@x.example', hash)).toBeUndefined();
    expect(table.intern('bo@x.example', hash)).toBe(1);
    expect(table.intern('ann@x.example', hash)).toBe(0);
  });
});
