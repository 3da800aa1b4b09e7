import type { StateRollUp } from "~/domain/measure/roll-up";
import { statesFromFinished } from "~/domain/measure/state";
import { stateTones } from "~/presentation/state-tones";
import { overviewText } from "~/texts/de/overview";
import { stateLabels } from "~/texts/de/states";
import { formatNumber } from "~/texts/de/words";
import { ToneSwatch } from "~/ui/charts/pattern-defs";
import { Table } from "~/ui/table";

const text = overviewText.byField;

/** Legend of the chart and sum of the plan in one: every state with its tone, its count and its share. */
export function StatesTable({ chartId, rollUp }: { chartId: string; rollUp: StateRollUp }) {
  return (
    <Table id="staende" caption={text.allHeading} className="states-table">
      <thead>
        <tr>
          <th scope="col">{text.state}</th>
          <th scope="col" className="numeric">
            {text.count}
          </th>
          <th scope="col" className="numeric">
            {text.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {statesFromFinished.map((state) => {
          const bucket = rollUp.buckets.find((each) => each.state === state);
          return (
            <tr key={state} className={bucket?.count ? undefined : "states-table__empty"}>
              <th scope="row">
                <ToneSwatch chartId={chartId} tone={stateTones[state]} />
                {stateLabels[state]}
              </th>
              <td className="numeric">{formatNumber(bucket?.count ?? 0)}</td>
              <td className="numeric">{percentText(bucket?.percent)}</td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{text.total}</th>
          <td className="numeric">{formatNumber(rollUp.total)}</td>
          <td className="numeric">{rollUp.total === 0 ? "–" : percentText(100)}</td>
        </tr>
      </tfoot>
    </Table>
  );
}

/** Shares come rounded from the domain, so that they add up to 100; nothing to share has none. */
function percentText(percent: number | null | undefined): string {
  return percent === null || percent === undefined ? "–" : `${percent} %`;
}
