import { useState } from 'react';
import { CodeSnippet, Dropdown } from '@carbon/react';
import type { Plan } from '#app/submission/plan.ts';
import { planWords } from '#app/words/plan.ts';
import { PassiveDialog } from '../../components/PassiveDialog.tsx';
import { toRequestText, type AccessRow } from './plan-facts.ts';

const { requests: words, send } = planWords;

/** The requests of one access, exactly as they are sent: the address, and the body that Copy takes byte for byte. */
export function RequestDialog(props: { readonly plan: Plan; readonly row: AccessRow; readonly onClose: () => void }) {
  const { plan, row } = props;
  const [index, setIndex] = useState(row.invitations[0]!);
  const invitation = plan.invitations[index]!;
  const { wire, pretty, size } = toRequestText(invitation.request);
  const toItem = (each: number) => ({
    id: String(each),
    index: each,
    label: words.option(each + 1, plan.invitations[each]!.invitees.length),
  });
  return (
    <PassiveDialog title={words.title(index + 1, plan.invitations.length)} onClose={props.onClose}>
      <div className="gl-stack gl-request">
        <p>{send.inWords(row.access)}</p>
        {row.invitations.length > 1 && (
          <Dropdown
            id="invitation"
            size="sm"
            titleText={words.pick}
            label={words.pick}
            items={row.invitations.map(toItem)}
            selectedItem={toItem(index)}
            onChange={({ selectedItem }) => setIndex(selectedItem?.index ?? index)}
          />
        )}
        <p className="gl-mono">{words.to(plan.account.id)}</p>
        <CodeSnippet
          type="multi"
          copyText={wire}
          feedback={words.copied}
          aria-label={words.title(index + 1, plan.invitations.length)}
          copyButtonDescription={words.copy}
          maxCollapsedNumberOfRows={20}
          maxExpandedNumberOfRows={0}
          showMoreText={words.more}
          showLessText={words.less}
        >
          {pretty}
        </CodeSnippet>
        <p className="gl-small gl-secondary">{words.note(size)}</p>
      </div>
    </PassiveDialog>
  );
}
