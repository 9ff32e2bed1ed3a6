import { Tag } from '@carbon/react';
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
      <table className="gl-table gl-table--xs gl-plan__table" aria-label={words.title(plan.invitations.length)}>
        <thead>
          <tr>
            <th scope="col" className="gl-number">
              <span className="gl-hidden">{words.number}</span>
            </th>
            <th scope="col">{words.access}</th>
            <th scope="col" className="gl-number">
              {words.people}
            </th>
            <th scope="col" className="gl-number">
              {words.invitations}
            </th>
            <th scope="col">
              <span className="gl-hidden">{words.requests(2)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {toAccessRows(plan.invitations).map((row, index) => (
            <AccessLine key={row.key} number={index + 1} row={row} onShow={() => onShow(row)} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function AccessLine(props: { readonly number: number; readonly row: AccessRow; readonly onShow: () => void }) {
  const { row } = props;
  const access = words.inWords(row.access);
  return (
    <tr>
      <td className="gl-number gl-secondary">{formatNumber(props.number)}</td>
      <td title={access}>
        {access}{' '}
        {row.broad && (
          <Tag size="sm" type="magenta">
            {words.broad}
          </Tag>
        )}
      </td>
      <td className="gl-number">{formatNumber(row.people)}</td>
      <td className="gl-number">{formatNumber(row.invitations.length)}</td>
      <td>
        <button
          type="button"
          className="gl-link gl-small"
          aria-label={words.requestsLabel(row.invitations.length, access)}
          onClick={props.onShow}
        >
          {words.requests(row.invitations.length)}
        </button>
      </td>
    </tr>
  );
}
