import type { JSX } from 'preact';
import type { Status } from '../../domain/said-doing/entry.ts';
import type { PromiseState } from '../../domain/said-doing/promise.ts';

/** How far something is, drawn: each differs in its shape, not in its colour. The word always stands beside it. */
const SHAPES: Readonly<Record<Status | PromiseState | 'passed', JSX.Element>> = {
  heard: <path d="M4 5h16v11h-8l-5 4v-4H4z" />,
  planned: <path d="M4 6h16v14H4zM4 10.5h16M8.5 3v5M15.5 3v5" />,
  doing: half(),
  done: tick(),
  cannot: <path d="M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M5.7 5.7l12.6 12.6" />,
  'not-known': <path d="M8 9a4 4 0 1 1 5.5 3.7c-1.5.6-1.5 1.3-1.5 2.6M12 19.3v.2" />,
  'under-way': half(),
  kept: tick(),
  late: <path d="M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 7v5l3.5 3" />,
  changed: <path d="M4 9h15l-4-4M20 15H5l4 4" />,
  passed: <path d="M6 3h12M6 21h12M7.5 3c0 5 4.5 6 4.5 9s-4.5 4-4.5 9M16.5 3c0 5-4.5 6-4.5 9s4.5 4 4.5 9" />,
};

function tick() {
  return <path d="m4 12.5 5.5 5.5L20 6.5" stroke-width="3" />;
}

function half() {
  return (
    <>
      <path d="M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18" />
      <path d="M12 3a9 9 0 0 1 0 18z" fill="currentColor" />
    </>
  );
}

export function StandSymbol({ of }: { readonly of: keyof typeof SHAPES }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {SHAPES[of]}
    </svg>
  );
}
