import { CloudUpload, Laptop } from '@carbon/react/icons';
import { draftsWords } from '#app/words/drafts.ts';

/** Where a list goes from here, and what of that works without a network. */
export function FiveSteps() {
  return (
    <ol className="gl-five-steps">
      {draftsWords.steps.map((step, index) => (
        <li key={step.name}>
          <span className="gl-secondary" aria-hidden>
            {index + 1}
          </span>
          <span>
            <span className="gl-heading">{step.name}</span>
            <span className="gl-small gl-secondary">{step.does}</span>
            <span className="gl-small gl-secondary gl-row gl-five-steps__where">
              {step.offline ? <Laptop aria-hidden /> : <CloudUpload aria-hidden />}
              {step.offline ? draftsWords.worksOffline : draftsWords.needsConnection}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
