import { Tag } from '@carbon/react';
import { isBlankCloudFoundry, toCloudFoundry, type CloudFoundryForm } from '#app/access/cloud-foundry-form.ts';
import { accessBuilderWords } from '#app/words/access-builder.ts';
import { tagAccess } from '#app/words/access.ts';
import { useDraft } from '../../stores/stores-context.tsx';
import { CloudFoundryEditor } from './CloudFoundryEditor.tsx';
import { EntryList } from './EntryList.tsx';
import type { Builder } from './use-builder.ts';

const { cloudFoundry: words, footer } = accessBuilderWords;

/** Cloud Foundry, which IBM no longer offers: roles in an organization and in a space of it. */
export function CloudFoundryPanel({ builder }: { readonly builder: Builder }) {
  const catalog = useDraft((state) => state.catalog);
  const { cloudFoundry } = builder.form;
  const open = builder.open.cloudFoundry;
  return (
    <div className="gl-stack gl-stack--wide">
      <p>{words.text}</p>
      {catalog !== null && catalog.cloudFoundry === null && <p className="gl-warning-text">{words.notOffered}</p>}
      <EntryList
        title={
          <>
            {accessBuilderWords.kinds['cloud-foundry']}{' '}
            <Tag size="sm" type="warm-gray">
              {accessBuilderWords.legacy}
            </Tag>
          </>
        }
        label={accessBuilderWords.kinds['cloud-foundry']}
        entries={cloudFoundry.map((form, index) => {
          const option = toCloudFoundry(form);
          const lacks = builder.missing.find(({ kind, index: at }) => kind === 'cloud-foundry' && at === index);
          return {
            text: option === null ? words.blank : tagAccess(option, catalog).text,
            note: lacks === undefined ? null : footer.lacks(lacks.what),
          };
        })}
        open={open}
        addLabel={words.add}
        mayAdd={cloudFoundry.every((form) => !isBlankCloudFoundry(form))}
        onOpen={(index) => builder.openEntry('cloudFoundry', index)}
        onRemove={(index) => builder.removeEntry('cloudFoundry', index)}
        onAdd={() => builder.addEntry('cloudFoundry')}
      />
      <CloudFoundryEditor
        form={cloudFoundry[open]!}
        onChange={(next: CloudFoundryForm) =>
          builder.change({ cloudFoundry: cloudFoundry.map((form, at) => (at === open ? next : form)) })
        }
      />
    </div>
  );
}
