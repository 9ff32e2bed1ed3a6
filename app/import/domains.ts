import { findMistypedDomains, suggestCommonDomain } from './address-domains.ts';
import type { AddressScanner } from './plain-address.ts';

export interface Domain {
  readonly name: string;
  /** The common mail domain this is probably a slip of. */
  readonly likeness: string | undefined;
  people: number;
}

/** The domains of a list, each judged once and counted. */
export class Domains {
  readonly #byHash = new Map<number, Domain>();
  readonly #byName = new Map<string, Domain>();

  /** Counts a person in. `scanner` has just scanned their address. */
  count(address: string, scanner: AddressScanner): Domain {
    const start = scanner.at + 1;
    const known = this.#byHash.get(scanner.domainHash);
    const isKnown = known !== undefined && known.name.length === address.length - start && address.endsWith(known.name);
    const domain = isKnown ? known : this.#intern(address.slice(start), scanner.domainHash);
    domain.people++;
    return domain;
  }

  /** Domains that look like a slip of one that is frequent in this list. */
  findMistyped(): ReadonlyMap<string, string> {
    return findMistypedDomains(new Map([...this.#byName].map(([name, { people }]) => [name, people])));
  }

  #intern(name: string, hash: number): Domain {
    const domain = this.#byName.get(name) ?? { name, likeness: suggestCommonDomain(name), people: 0 };
    this.#byName.set(name, domain);
    this.#byHash.set(hash, domain);
    return domain;
  }
}
