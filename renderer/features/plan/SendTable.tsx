import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Tag } from '@carbon/react';
import type { Plan } from '#app/submission/plan.ts';
import { formatNumber } from '#app/words/format.ts';
import { planWords } from '#app/words/plan.ts';
import { toAccessRows, type AccessRow } from './plan-facts.ts';

const { send: words } = planWords;

/** What goes over the wire: one row per access, each with the way to its requests. */
export function SendTable({ plan, onShow }: { readonly plan: Plan; readonly onShow: (row: AccessRow) => void }) {
  if (plan.invitations.length === 0) return null;
  return (
    <section>
      <h2 className="gl-heading gl-plan__send">{words.title(plan.invitations.length)}</h2>
      <Table size="xs" aria-label={words.title(plan.invitations.length)}>
        <TableHead>
          <TableRow>
            <TableHeader className="gl-number">
              <span className="gl-hidden">{words.number}</span>
            </TableHeader>
            <TableHeader>{words.access}</TableHeader>
            <TableHeader className="gl-number">{words.people}</TableHeader>
            <TableHeader className="gl-number">{words.invitations}</TableHeader>
            <TableHeader>
              <span className="gl-hidden">{words.requests(2)}</span>
            </TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {toAccessRows(plan.invitations).map((row, index) => (
            <AccessLine key={row.key} number={index + 1} row={row} onShow={() => onShow(row)} />
          ))}
        </TableBody>
      </Table>
    </section>
  );
}

function AccessLine(props: { readonly number: number; readonly row: AccessRow; readonly onShow: () => void }) {
  const { row } = props;
  const access = words.inWords(row.access);
  return (
    <TableRow>
      <TableCell className="gl-number gl-secondary">{formatNumber(props.number)}</TableCell>
      <TableCell title={access}>
        {access}{' '}
        {row.broad && (
          <Tag size="sm" type="magenta">
            {words.broad}
          </Tag>
        )}
      </TableCell>
      <TableCell className="gl-number">{formatNumber(row.people)}</TableCell>
      <TableCell className="gl-number">{formatNumber(row.invitations.length)}</TableCell>
      <TableCell>
        <button
          type="button"
          className="gl-link gl-small"
          aria-label={words.requestsLabel(row.invitations.length, access)}
          onClick={props.onShow}
        >
          {words.requests(row.invitations.length)}
        </button>
      </TableCell>
    </TableRow>
  );
}
