import { suggestCommonDomain } from './address-domains.ts';
import { AddressTable } from './address-table.ts';
import type { AddressScanner } from './plain-address.ts';

export interface Domain {
  readonly name: string;
  /** The common mail domain this is probably a slip of. */
  readonly likeness: string | undefined;
}

/**
 * Every address that was ever read in a list, numbered from 0. Numbers stay what they are when cells are edited, so that rows can be
 * kept as numbers; who is still in the list is for others to say.
 */
export class AddressBook {
  /** Lower case. */
  readonly addresses: string[] = [];
  /** By number of the address: index into `domains`. */
  readonly domainOf: number[] = [];
  /** Each domain once. */
  readonly domains: Domain[] = [];
  readonly #table: AddressTable;
  readonly #domainByHash = new Map<number, number>();
  readonly #domainByName = new Map<string, number>();

  /** `expected` is how many addresses there will be, more or less. */
  constructor(expected: number) {
    this.#table = new AddressTable(this.addresses, expected);
  }

  /** The number of an address in lower case, which `scanner` has just scanned. */
  number(address: string, scanner: AddressScanner): number {
    const known = this.addresses.length;
    const number = this.#table.intern(address, scanner.hash);
    if (number === known) this.domainOf.push(this.#numberDomain(address, scanner));
    return number;
  }

  /** The number of an address in lower case, or undefined where it was never read. */
  find(address: string, scanner: AddressScanner): number | undefined {
    scanner.scan(address);
    return this.#table.find(address, scanner.hash);
  }

  /** Most domains are known by their hash, without a name being cut out of the address. */
  #numberDomain(address: string, scanner: AddressScanner): number {
    const start = scanner.at + 1;
    const known = this.#domainByHash.get(scanner.domainHash);
    if (known !== undefined) {
      const { name } = this.domains[known]!;
      if (name.length === address.length - start && address.endsWith(name)) return known;
    }
    const name = address.slice(start);
    const domain = this.#domainByName.get(name) ?? this.domains.push({ name, likeness: suggestCommonDomain(name) }) - 1;
    this.#domainByName.set(name, domain);
    this.#domainByHash.set(scanner.domainHash, domain);
    return domain;
  }
}
