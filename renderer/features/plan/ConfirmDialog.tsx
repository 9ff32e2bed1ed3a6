import { useState } from 'react';
import { Modal, TextInput } from '@carbon/react';
import { SendAlt, WarningAltFilled } from '@carbon/react/icons';
import type { Plan } from '#app/submission/plan.ts';
import { accountWords } from '#app/words/accounts.ts';
import { planWords } from '#app/words/plan.ts';
import { useFocusBack } from '../../components/use-focus-back.ts';
import { asksForNumber, isTyped, toAccessRows, VERDICTS } from './plan-facts.ts';

const { confirm: words, send } = planWords;

/**
 * The last question. The focus starts on the safe button; above 100 people, or with broad access, the number has to be typed, so
 * that no one key and no habit submits.
 */
export function ConfirmDialog(props: {
  readonly draftName: string;
  readonly plan: Plan;
  readonly owner: string | null;
  readonly isBusy: boolean;
  readonly onBack: () => void;
  readonly onSubmit: () => void;
}) {
  const { plan } = props;
  const people = plan.counts.new;
  useFocusBack();
  const [text, setText] = useState('');
  const asks = asksForNumber(plan);
  const isWrong = text.trim() !== '' && !isTyped(text, people);
  return (
    <Modal
      open
      className="gl-confirm"
      size="sm"
      modalLabel={props.draftName}
      modalHeading={words.title(people, accountWords.nameOf(plan.account))}
      closeButtonLabel={words.close}
      primaryButtonText={
        <>
          {words.submit(plan.invitations.length)}
          <SendAlt className="cds--btn__icon" aria-hidden />
        </>
      }
      secondaryButtonText={words.back}
      primaryButtonDisabled={props.isBusy || (asks && !isTyped(text, people))}
      selectorPrimaryFocus=".cds--modal-footer .cds--btn--secondary"
      onRequestClose={props.onBack}
      onRequestSubmit={props.onSubmit}
    >
      <Facts plan={plan} owner={props.owner} />
      <p className="gl-confirm__note">{plan.account.practice ? words.noEmail : words.noWayBack}</p>
      {asks && (
        <TextInput
          id="typed-number"
          labelText={words.type}
          helperText={words.typeWhy}
          autoComplete="off"
          inputMode="numeric"
          value={text}
          invalid={isWrong}
          invalidText={words.typeWrong(people)}
          onChange={(event) => setText(event.target.value)}
        />
      )}
    </Modal>
  );
}

function Facts({ plan, owner }: { readonly plan: Plan; readonly owner: string | null }) {
  const { account, counts } = plan;
  const leftOut = VERDICTS.flatMap((verdict) =>
    verdict === 'new' || counts[verdict] === 0 ? [] : [words.leftOut[verdict](counts[verdict])],
  );
  const broad = toAccessRows(plan.invitations).filter((row) => row.broad);
  return (
    <dl className="gl-facts">
      <dt>{words.account}</dt>
      <dd>
        {words.mode(accountWords.displayName(account.name), account.practice)}{' '}
        <span className="gl-mono">{account.id}</span>
      </dd>
      {owner !== null && (
        <>
          <dt>{words.as}</dt>
          <dd>{owner}</dd>
        </>
      )}
      <dt>{words.sends}</dt>
      <dd>{(account.practice ? words.sendsPractice : words.sendsText)(plan.invitations.length)}</dd>
      <dt>{words.leavesOut}</dt>
      <dd>{leftOut.length === 0 ? words.nobody : leftOut.join(', ')}</dd>
      {broad.length > 0 && (
        <>
          <dt>{words.includes}</dt>
          <dd>
            {broad.map((row) => (
              <span key={row.key} className="gl-row">
                <WarningAltFilled className="gl-icon-warning" aria-hidden />
                {words.broad(row.people, send.inWords(row.access))}
              </span>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}
