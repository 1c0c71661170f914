import MiniSearch from 'minisearch';
import type { DataSeries } from '../../domain/indicator/dataSeries.ts';

/** Finds the line of figures that somebody meant, by its name or its label, mistyped or cut short. */
export function nearestSeries(series: readonly DataSeries[]): (text: string) => string | undefined {
  const index = new MiniSearch<DataSeries>({
    fields: ['id', 'label'],
    tokenize: (text) => text.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== ''),
    searchOptions: { fuzzy: 0.34, prefix: true, boost: { id: 3 } },
  });
  index.addAll([...series]);
  return (text) => {
    const [best] = index.search(text);
    return best && String(best.id);
  };
}
