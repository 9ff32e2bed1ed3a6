import type { Catalog } from '../access/catalog.ts';
import { explainAccess } from '../words/access.ts';
import { keptColumns } from './kept-columns.ts';
import type { Derived } from './derived.ts';
import type { Issue } from './issue.ts';

/* What a fixture is expected to become, written so that a person can check it by reading. Not used by the product. */

/** The expected JSON beside a fixture. */
export function summarise(derived: Derived, catalog: Catalog): unknown {
  return {
    source: derived.sources.map((source) => ({
      file: source.file,
      encoding: source.encoding + (source.encodingGuessed ? ' (guessed)' : '') + (source.bom ? ' (marked)' : ''),
      delimiter: source.delimiter + (source.delimiterGuessed ? ' (guessed)' : ''),
      newline: source.newline,
      headerLine: source.headerLine,
      rows: source.rows,
      columns: source.columns.map(({ header, field, reason }) => `${header}: ${field ?? '-'} (${reason})`),
    })),
    rows: derived.rows.map(({ line, outcome }) => `${line} ${outcome}`),
    people: derived.people.map((person) =>
      [
        person.email,
        `lines ${person.lines.join(', ')}`,
        person.invitation === null ? 'in no invitation' : `invitation ${person.invitation}`,
        ...keptColumns(derived, person).map(([header, value]) => `${header} = ${value}`),
      ].join(' | '),
    ),
    invitations: derived.invitations.map(({ access, invitees }) => ({
      access: explainAccess(derived.accesses[access]!, catalog),
      invitees,
    })),
    issues: derived.issues.map(toLine),
    repairs: derived.repairs.map(({ rule, line, before, after }) => `${line} ${rule}: ${before} -> ${after}`),
    accounting: derived.accounting,
    ...(derived.join && { join: derived.join }),
    usable: derived.usable,
  };
}

function toLine(issue: Issue): string {
  const place = [issue.file ?? 'draft', ...(issue.line === null ? [] : [issue.line])].join(':');
  return [
    `${issue.severity} ${issue.code} at ${place}`,
    ...(issue.field === null ? [] : [`field ${issue.field}`]),
    ...(issue.column === null ? [] : [`column ${issue.column}`]),
    ...(issue.value === null ? [] : [`value ${issue.value}`]),
    ...(issue.suggestion === undefined ? [] : [`suggestion ${issue.suggestion}`]),
    ...(issue.count === undefined ? [] : [`count ${issue.count}`]),
    ...(issue.params === undefined ? [] : [JSON.stringify(issue.params)]),
  ].join(' | ');
}
