import { useState, type ReactNode } from 'react';
import { pictureWords } from '#app/words/pictures.ts';
import { saveText } from '../save-file.ts';
import { toTableText, type PictureNumbers } from './picture-numbers.ts';

/** A picture with its heading and, in its place when asked for, the same numbers as a table that can be saved. */
export function PictureWithTable(props: {
  readonly title: ReactNode;
  readonly numbers: PictureNumbers;
  readonly fileName: string;
  /** Makes the rows a way to choose what the picture lets choose. */
  readonly onChoose?: (row: number) => void;
  readonly children: ReactNode;
}) {
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className="gl-picture">
      <figcaption className="gl-picture__head">
        <span className="gl-grow">{props.title}</span>
        {asTable && (
          <button
            type="button"
            className="gl-link gl-small"
            onClick={() => saveText(props.fileName, toTableText(props.numbers), 'text/csv')}
          >
            {pictureWords.save}
          </button>
        )}
        <button type="button" className="gl-link gl-small" onClick={() => setAsTable(!asTable)}>
          {asTable ? pictureWords.asPicture : pictureWords.asTable}
        </button>
      </figcaption>
      {asTable ? <NumbersTable numbers={props.numbers} onChoose={props.onChoose} /> : props.children}
    </figure>
  );
}

function NumbersTable({
  numbers,
  onChoose,
}: {
  numbers: PictureNumbers;
  onChoose: ((row: number) => void) | undefined;
}) {
  return (
    <div className="gl-picture__table" tabIndex={0} role="region" aria-label={numbers.caption}>
      <table className="gl-table gl-table--xs" aria-label={numbers.caption}>
        <thead>
          <tr>
            {numbers.head.map((words, index) => (
              <th scope="col" key={words} className={index === 0 ? undefined : 'gl-number'}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {numbers.rows.map((row, index) => (
            <tr key={row.name}>
              <td>
                {onChoose === undefined ? (
                  row.name
                ) : (
                  <button type="button" className="gl-link" onClick={() => onChoose(index)}>
                    {row.name}
                  </button>
                )}
              </td>
              {row.counts.map((count, column) => (
                <td key={numbers.head[column + 1]} className="gl-number">
                  {pictureWords.count(count)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
