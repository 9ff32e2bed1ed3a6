import { InformationFilled } from '@carbon/react/icons';
import { narrowingOf, type PolicyForm } from '#app/access/policy-form.ts';
import { exemplifyWildcard, isWildcard } from '#app/access/wildcard.ts';
import { accessBuilderWords } from '#app/words/access-builder.ts';

const { policies: words } = accessBuilderWords;

/** What a wildcard means, with an example of its own: one line for each that was typed. */
export function WildcardLines({ policy }: { readonly policy: PolicyForm }) {
  const patterns = narrowingOf(policy)
    .map((field) => policy[field].trim())
    .filter(isWildcard);
  return [...new Set(patterns)].map((pattern) => (
    <p key={pattern} className="gl-small gl-wildcard">
      <InformationFilled className="gl-icon-notice" aria-hidden />
      <span>
        <strong className="gl-strong">{words.wildcard}</strong> {words.wildcardRule}{' '}
        {words.example(exemplifyWildcard(pattern)).map(({ text, mono }, index) => (
          <span key={index} className={mono ? 'gl-mono' : undefined}>
            {text}
          </span>
        ))}
      </span>
    </p>
  ));
}
