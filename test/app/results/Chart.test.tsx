import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { Chart } from '../../../src/app/results/Chart.tsx';
import type { ChartLine } from '../../../src/app/results/chart.ts';
import { render } from '../render.ts';

const line = (name: string): ChartLine => ({
  name,
  points: [
    { day: '2026-05-15', label: 'May\n2026', value: 33 },
    { day: '2026-08-15', label: 'Aug\n2026', value: 41 },
  ],
});

/** What comes near the screen: as many charts, from the first on, as there are on it. */
let near = 0;
beforeEach(() => {
  near = 1;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(private readonly seen: (entries: { isIntersecting: boolean }[]) => void) {}
      observe() {
        if (near > 0) queueMicrotask(() => this.seen([{ isIntersecting: true }]));
        near -= 1;
      }
      disconnect() {}
    },
  );
});

it('a chart is drawn when it comes near the screen, is one picture with a sentence to who listens, and names its lines', async () => {
  const { container } = render(<Chart summary="From 33 to 41." axis="percent" tag="en" lines={[line('Parents'), line('Young people')]} />);
  expect(screen.getByRole('img').getAttribute('aria-label')).toBe('From 33 to 41.');
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Parents', 'Young people']);
  await waitFor(() => expect(container.querySelectorAll('.heard-chart > svg[aria-hidden="true"]')).toHaveLength(1));
});

it('a chart of one line has no names over it', () => {
  render(<Chart summary="From 33 to 41." axis="percent" tag="en" lines={[line('Parents')]} />);
  expect(screen.queryAllByRole('listitem')).toEqual([]);
});

it('on paper every chart is there, also those that nobody has scrolled to', async () => {
  const charts = ['One', 'Two', 'Three'].map((name) => <Chart key={name} summary={name} axis="percent" tag="en" lines={[line(name)]} />);
  const { container } = render(<div>{charts}</div>);
  await waitFor(() => expect(container.querySelectorAll('.heard-chart > svg')).toHaveLength(1));
  fireEvent(window, new Event('beforeprint'));
  const drawn = [...container.querySelectorAll('.heard-chart > svg')];
  expect(drawn).toHaveLength(3);
  expect(new Set(drawn.map((svg) => svg.getAttribute('width'))).size).toBe(1);
});
