import { accountWords } from '#app/words/accounts.ts';

const { practice: words } = accountWords;

/** What the practice account is, and the addresses that make things happen. */
export function PracticeSection() {
  return (
    <section className="gl-account__section">
      <h2 className="gl-heading">{words.title}</h2>
      {words.lines.map((line) => (
        <p key={line} className="gl-body">
          {line}
        </p>
      ))}
      <dl className="gl-facts gl-account__tags">
        {words.tags.map(([tag, what]) => (
          <div key={tag}>
            <dt className="gl-mono">{tag}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
