import type { RepairRule } from '../import/derived.ts';

/* What Guestlist has done to cells, in the clean-up ledger and beside a row. At most four words each. */

const RULES: Readonly<Record<RepairRule, string>> = {
  'space-removed': 'Space removed',
  'invisible-removed': 'Invisible character removed',
  'mailto-removed': 'mailto: removed',
  'name-taken-off': 'Name taken off',
  'brackets-removed': 'Brackets removed',
  'quotes-removed': 'Quotation marks removed',
  'punctuation-removed': 'Punctuation removed',
  'capitals-lowered': 'Capital letters lowered',
  'domain-to-ascii': 'Domain in ASCII',
  'addresses-split': 'Several addresses split',
  'null-emptied': 'N/A read as empty',
  'formula-guard-removed': 'Formula guard removed',
  'control-removed': 'Control characters removed',
};

/** What a repair did; a rule this version does not know is named as it is. */
export function wordRepairRule(rule: string): string {
  return RULES[rule as RepairRule] ?? rule;
}
