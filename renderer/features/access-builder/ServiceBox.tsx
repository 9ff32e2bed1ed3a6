import { useMemo } from 'react';
import { TextInput } from '@carbon/react';
import { listServices } from '#app/access/choices.ts';
import { GROUP_ITSELF } from '#app/access/policy-form.ts';
import { accessBuilderWords } from '#app/words/access-builder.ts';
import { shortenService } from '#app/words/access.ts';
import { useDraft } from '../../stores/stores-context.tsx';
import { ChoiceBox } from './ChoiceBox.tsx';

const { policies: words } = accessBuilderWords;

const ALL = { id: 'all', name: words.all };
const ITSELF = { id: GROUP_ITSELF, name: words.groupItself };

/** The service of a policy: all of them first, then each by name. Without a catalog its id is typed. */
export function ServiceBox({ value, onChange }: { readonly value: string; readonly onChange: (id: string) => void }) {
  const catalog = useDraft((state) => state.catalog);
  const choices = useMemo(() => [ALL, ITSELF, ...listServices(catalog, false, shortenService)], [catalog]);
  const isWide = value === ALL.id || value === ITSELF.id;
  return (
    <div className="gl-stack">
      <ChoiceBox
        id="builder-service"
        label={words.service}
        placeholder={words.servicePlaceholder}
        choices={choices}
        value={catalog === null && !isWide ? '' : value}
        toWords={({ id, name }) => (id === ALL.id || id === ITSELF.id ? name : words.serviceName(name, id))}
        onChange={onChange}
      />
      {catalog === null && (
        <TextInput
          id="builder-service-by-hand"
          size="md"
          labelText={words.serviceByHand}
          value={isWide ? '' : value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </div>
  );
}
