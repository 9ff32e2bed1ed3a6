import { matrixWords as words } from '#app/words/matrix.ts';
import { fitText, toTextWidth, wrapText } from '../../components/pictures/text-width.ts';
import type { MatrixView } from '../../workers/matrix-view.ts';
import { FOOT, GROUP_HEAD, HEAD, OPTION_HEAD, type MatrixLayout } from './matrix-layout.ts';

/** Pixels between two lines of a name that is written upwards. */
const LINE = 15;
/** Bold letters are wider than those that were measured. */
const BOLD = 1.06;

/** Height of the line below the names of the groups. */
const RULE = GROUP_HEAD - 3.5;

/** Columns to draw: `from` (included) to `to` (excluded). */
export interface Columns {
  readonly from: number;
  readonly to: number;
}

/** Names of the kinds of access over their columns; a name stays in sight as long as one of its columns is. */
export function GroupHeads(props: {
  readonly layout: MatrixLayout;
  /** How far the columns are scrolled. */
  readonly left: number;
}) {
  const { groups, pitch } = props.layout;
  return groups.map(({ group, from, to }) => {
    const start = Math.max(from * pitch, props.left);
    const room = (to * pitch - start - 4) / BOLD;
    const isWide = toTextWidth(words.groups[group]) <= room;
    return (
      <g key={group}>
        <text className="gl-matrix__strong" x={start + 2} y={12}>
          {isWide ? words.groups[group] : fitText(words.shortGroups[group], room)}
          <title>{words.groups[group]}</title>
        </text>
        <line className="gl-matrix__edge" x1={from * pitch + 2} x2={to * pitch - 2} y1={RULE} y2={RULE} />
      </g>
    );
  });
}

/** Names of the options, written upwards. */
export function OptionHeads(props: { readonly view: MatrixView; readonly columns: Columns; readonly pitch: number }) {
  const { view, columns, pitch } = props;
  const lines = Math.max(1, Math.floor((pitch - 2) / LINE));
  return view.columns.slice(columns.from, columns.to).map(({ name, people }, index) => {
    const wrapped = wrapText(name, OPTION_HEAD - 10, lines);
    const middle = (columns.from + index + 0.5) * pitch + 4;
    return (
      <g key={columns.from + index} transform={`translate(${middle} ${HEAD - 8}) rotate(-90)`}>
        <title>{words.column(name, people)}</title>
        {wrapped.map((line, at) => (
          <text key={at} y={(at - (wrapped.length - 1) / 2) * LINE}>
            {line}
          </text>
        ))}
      </g>
    );
  });
}

/** How many people have something of each option, below the rows. */
export function OptionSums(props: {
  readonly view: MatrixView;
  readonly columns: Columns;
  readonly pitch: number;
  readonly first: number;
  /** How far the columns are scrolled. */
  readonly left: number;
  readonly y: number;
  readonly width: number;
}) {
  const { view, columns, pitch, first, y } = props;
  return (
    <g transform={`translate(0 ${y})`}>
      <line className="gl-matrix__edge" x1={0} x2={first + props.width} y1={0.5} y2={0.5} />
      <text className="gl-matrix__quiet" y={20}>
        {words.perOption}
      </text>
      <svg x={first} width={props.width} height={FOOT}>
        <g transform={`translate(${-props.left} 0)`}>
          {view.columns.slice(columns.from, columns.to).map(({ name, people }, index) => (
            <text
              key={columns.from + index}
              className="gl-matrix__strong"
              x={(columns.from + index + 0.5) * pitch}
              y={20}
              textAnchor="middle"
            >
              {words.count(people)}
              <title>{words.column(name, people)}</title>
            </text>
          ))}
        </g>
      </svg>
    </g>
  );
}
