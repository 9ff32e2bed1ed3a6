import { useRef, useState } from 'react';
import { Link, Modal, PasswordInput, TextInput } from '@carbon/react';
import { Launch, Locked } from '@carbon/react/icons';
import { useStore } from 'zustand';
import { CodedError } from '#app/contract/errors.ts';
import type { AccountView } from '#app/contract/views.ts';
import { accountWords } from '#app/words/accounts.ts';
import { describeFailure, FailureNotice } from '../../components/FailureNotice.tsx';
import { useAppInfo } from '../../components/use-app-info.ts';
import { useFocusBack } from '../../components/use-focus-back.ts';
import { useClient } from '../../transport/client-context.tsx';
import { createConnectStore, toField, type ConnectField } from './connect-store.ts';

const { connect: words } = accountWords;

/** IBM's page where a person makes an API key (IBM Cloud docs, "Managing user API keys"). */
const KEYS_PAGE = 'https://cloud.ibm.com/iam/apikeys';

/**
 * Connects an account with an API key. The key lives in its field until it is sent and is taken out of it at that moment, accepted
 * or not.
 */
export function ConnectDialog(props: {
  /** The account to connect again; null for a new one. */
  readonly account: AccountView | null;
  readonly onClose: () => void;
  readonly onConnected: (account: AccountView) => void;
}) {
  const client = useClient();
  const [store] = useState(() => createConnectStore(client));
  const { busy, invalid, failure, connect } = useStore(store);
  const [name, setName] = useState(props.account?.name ?? '');
  const [baseUrl, setBaseUrl] = useState(props.account?.baseUrl ?? '');
  const [hasAddress, setHasAddress] = useState(baseUrl !== '');
  const keyField = useRef<HTMLInputElement>(null);
  const info = useAppInfo();
  useFocusBack();
  const submit = async (): Promise<void> => {
    const field = keyField.current;
    const apiKey = field?.value ?? '';
    const sent = connect({ name, apiKey, baseUrl });
    if (store.getState().busy && field !== null) field.value = '';
    const account = await sent;
    if (account !== null) props.onConnected(account);
    else field?.focus();
  };
  const wrong = toField(failure);
  const isWrong = (field: ConnectField): boolean => invalid.has(field) || wrong === field;
  return (
    <Modal
      open
      className="gl-confirm gl-connect"
      size="sm"
      modalHeading={words.title}
      closeButtonLabel={words.close}
      primaryButtonText={busy ? words.busy : words.go}
      primaryButtonDisabled={busy}
      secondaryButtonText={words.cancel}
      selectorPrimaryFocus={props.account === null ? '#connect-name' : '#connect-key'}
      shouldSubmitOnEnter
      preventCloseOnClickOutside
      onRequestClose={props.onClose}
      onRequestSubmit={() => void submit()}
    >
      <p className="gl-secondary">{words.text}</p>
      <div className="gl-connect__fields">
        <TextInput
          id="connect-name"
          labelText={words.name}
          helperText={words.nameHelp}
          value={name}
          readOnly={props.account !== null}
          invalid={isWrong('name')}
          invalidText={invalid.has('name') ? words.nameMissing : describeFailure(failure).title}
          onChange={(event) => setName(event.target.value)}
        />
        <PasswordInput
          ref={keyField}
          id="connect-key"
          labelText={words.key}
          helperText={words.keyHelp}
          autoComplete="off"
          showPasswordLabel={words.showKey}
          hidePasswordLabel={words.hideKey}
          // Carbon points to its message by aria-errormessage alone, which readers announce only where it is also the description.
          aria-describedby={isWrong('apiKey') ? 'connect-key-error-msg' : undefined}
          invalid={isWrong('apiKey')}
          invalidText={invalid.has('apiKey') ? words.keyMissing : toKeyWords(failure)}
        />
        <FailureNotice failure={failure} />
        {isServiceId(failure) && (
          <Link href={KEYS_PAGE} target="_blank" rel="noreferrer" renderIcon={Launch}>
            {words.serviceId.create}
          </Link>
        )}
        {hasAddress ? (
          <TextInput
            id="connect-address"
            labelText={words.addressLabel}
            helperText={words.addressHelp}
            placeholder="https://"
            value={baseUrl}
            invalid={isWrong('baseUrl')}
            invalidText={invalid.has('baseUrl') ? words.addressInvalid : describeFailure(failure).title}
            onChange={(event) => setBaseUrl(event.target.value)}
          />
        ) : (
          <button type="button" className="gl-link gl-small" onClick={() => setHasAddress(true)}>
            {words.other}
          </button>
        )}
      </div>
      <p className="gl-row gl-small gl-secondary gl-connect__lock">
        <Locked aria-hidden />
        <span>
          {words.lock} {info !== null && words.kept[info.keys]}
        </span>
      </p>
    </Modal>
  );
}

function isServiceId(failure: unknown): boolean {
  return failure instanceof CodedError && failure.code === 'key-of-service-id';
}

function toKeyWords(failure: unknown): string {
  return isServiceId(failure) ? words.keyOfServiceId : words.keyInvalid;
}
