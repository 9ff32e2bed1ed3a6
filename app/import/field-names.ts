import { looksLikeAddress } from '../csv/looks-like-address.ts';
import { isOwnHeader } from '../csv/own-file.ts';
import type { Field } from './issue.ts';

/*
 * What a column may be called. Names are compared folded: lower case, letters and digits only, without a trailing "Required" and
 * without anything in brackets (Microsoft Entra's `Name [displayName] Required`); the bracket's content counts as a second name.
 */

/** Names that say it plainly. */
const PLAIN_NAMES: Readonly<Record<Field, readonly string[]>> = {
  email: [
    ...[
      'email',
      'e-mail',
      'mail',
      'email address',
      'e-mail address',
      'mail address',
      'emails',
      'work email',
      'work e-mail',
    ],
    ...[
      'primary email',
      'user email',
      'business email',
      'UPN',
      'user principal name',
      'inviteeEmail',
      'login',
      'email to invite',
    ],
    // German, French, Spanish, Italian, Portuguese, Dutch, Nordic, Polish, Czech, Turkish, Finnish, Japanese, Chinese, Korean
    ...[
      'E-Mail-Adresse',
      'Mailadresse',
      'adresse e-mail',
      'adresse mail',
      'courriel',
      'adresse électronique',
      'correo',
    ],
    ...[
      'correo electrónico',
      'indirizzo e-mail',
      'indirizzo email',
      'posta elettronica',
      'endereço de e-mail',
      'e-mailadres',
    ],
    ...['e-post', 'e-postadress', 'e-postadresse', 'adres e-mail', 'e-mailová adresa', 'e-posta', 'sähköposti'],
    ...[
      'メールアドレス',
      'メール',
      '電子メール',
      'Eメール',
      '邮箱',
      '邮件',
      '电子邮件',
      '电子邮箱',
      '電子郵件',
      '이메일',
    ],
    // Russian, Ukrainian, Greek, Hungarian, Romanian, Hebrew, Arabic
    ...['электронная почта', 'почта', 'адрес электронной почты', 'эл. почта', 'електронна пошта', 'пошта'],
    ...['ηλεκτρονικό ταχυδρομείο', 'e-mail cím', 'adresă de e-mail', 'דואר אלקטרוני', 'البريد الإلكتروني'],
  ],
  access_groups: [
    ...['access_groups', 'access group', 'groups', 'extra groups', 'additional groups'],
    ...['Zugriffsgruppe', 'Zugriffsgruppen', "groupes d'accès"],
  ],
  service: ['service', 'service name'],
  roles: ['roles'],
  resource_group: [
    'resource_group',
    'resource group name',
    'resource group id',
    'Ressourcengruppe',
    'groupe de ressources',
  ],
  region: [],
  service_instance: ['service_instance', 'service instance id'],
  resource_type: ['resource_type'],
  resource: ['resource', 'resource id'],
  resource_group_access: ['resource_group_access'],
  classic: ['classic', 'classic infrastructure', 'permission set', 'classic permissions'],
  cf_org: ['cf_org', 'cf organization'],
  cf_org_roles: ['cf_org_roles', 'cf_org_role', 'organization roles', 'organization role'],
  cf_region: ['cf_region'],
  cf_space: ['cf_space'],
  cf_space_roles: ['cf_space_roles', 'cf_space_role', 'space roles', 'space role'],
  profile: ['profile', 'access profile'],
};

/** Short names that mean something else in most spreadsheets: they count only with evidence (columns.ts). */
const SHORT_NAMES: Readonly<Partial<Record<Field, readonly string[]>>> = {
  access_groups: ['group', 'Gruppe', 'Gruppen', 'groupe', 'groupes', 'grupo', 'grupos', 'gruppi'],
  roles: ['role', 'Rolle', 'Rollen', 'rôle', 'rôles', 'rol', 'ruolo'],
  region: ['region'],
  service_instance: ['instance'],
  cf_org: ['organization', 'organisation', 'org'],
  cf_space: ['space'],
};

/** No column name is longer; a lost quote can make a header of a whole file. */
const MAX_HEADER = 200;

/** Folds a header as it is compared: `E-Mail [mail] Required` is `email`. */
export function foldHeader(header: string): string {
  return foldWord(
    header
      .slice(0, MAX_HEADER)
      .replace(/[[({<][^\])}>]*[\])}>]/g, ' ')
      .replace(/\brequired\s*$/i, ''),
  );
}

function foldWord(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const invert = (names: Readonly<Partial<Record<Field, readonly string[]>>>): ReadonlyMap<string, Field> =>
  new Map(
    Object.entries(names).flatMap(([field, list]) => list.map((name) => [foldWord(name), field as Field] as const)),
  );

const PLAIN = invert(PLAIN_NAMES);
const SHORT = invert(SHORT_NAMES);

export type NameStrength = 'plain' | 'short' | 'resembles';

export interface NamedField {
  readonly field: Field;
  readonly strength: NameStrength;
}

/** What a header says the column is, or null. Only an address column may merely resemble its name (`Manager email`). */
export function findNamedField(header: string): NamedField | null {
  for (const name of toNames(header)) {
    const plain = PLAIN.get(name);
    if (plain) return { field: plain, strength: 'plain' };
    const short = SHORT.get(name);
    if (short) return { field: short, strength: 'short' };
  }
  const folded = foldHeader(header);
  return /mail|courriel|principalname/.test(folded) ? { field: 'email', strength: 'resembles' } : null;
}

/** The header without brackets, then what stands in them. */
function toNames(header: string): string[] {
  const bracket = /[[({<]([^\])}>]*)[\])}>]/.exec(header.slice(0, MAX_HEADER))?.[1];
  return [foldHeader(header), ...(bracket ? [foldWord(bracket)] : [])].filter((name) => name !== '');
}

const POINTS: Readonly<Record<NameStrength, number>> = { plain: 2, short: 1, resembles: 1 };

/** Our own files say which row is their header. */
const OWN_HEADER_POINTS = 100;
/** Longer cells are sentences. */
const MAX_SCORED = 80;

/** How much a row looks like a header: two points for a plain name, one for a weaker, one more for a plain address column. */
export function scoreHeader(cells: readonly string[]): number {
  let points = isOwnHeader(cells) ? OWN_HEADER_POINTS : 0;
  const seen = new Set<Field>();
  // Nearly every row that is no header says so with an address, which is quicker to see than that no cell is a name.
  if (cells.some(looksLikeAddress)) return 0;
  for (const cell of cells) {
    if (cell === '' || cell.length > MAX_SCORED || cell.includes('@')) continue;
    const named = findNamedField(cell);
    if (!named || seen.has(named.field)) continue;
    seen.add(named.field);
    points += POINTS[named.strength] + (named.field === 'email' && named.strength === 'plain' ? 1 : 0);
  }
  return points;
}
