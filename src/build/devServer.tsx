import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { VOICE_STYLE } from '../app/voice/voiceStyle.ts';
import { VARIANTS } from '../content/locales.ts';
import { SHORT_ADDRESSES } from '../domain/survey/shortAddresses.ts';
import { DEFAULT_VARIANT, type Variant, variantOf } from '../i18n/variants.ts';
import { style } from './bundles.ts';
import { drawPicture } from './drawPicture.ts';
import { mediaTypeOf } from './mediaTypeOf.ts';

type Pages = typeof import('./pages.tsx');
type Rendering = typeof import('./renderPage.tsx');

/**
 * `npm run dev`: the same pages as the build's, made anew at every load from the sources, with scripts by address so that
 * they can be changed under a running page. The endpoint (`npm start`) answers `/api` and writes the plain pages.
 */
export function devServer(root: string): Plugin {
  return {
    name: 'heard-dev-server',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
        const variant = variantOf(VARIANTS, searchParams.get('lang')) ?? variantOf(VARIANTS, DEFAULT_VARIANT);
        if (!variant) return next();
        answer(server, root, pathname, variant).then((found) => {
          if (!found) return next();
          response.setHeader('Content-Type', found.type);
          response.end(found.body);
        }, next);
      });
    },
  };
}

async function answer(server: ViteDevServer, root: string, pathname: string, variant: Variant) {
  if (pathname.startsWith('/pictures/')) return { type: mediaTypeOf(pathname), body: await drawPicture(root, pathname) };
  const pages = (await server.ssrLoadModule('/src/build/pages.tsx')) as Pages;
  const words = /^\/words\/(.+)\.json$/.exec(pathname)?.[1];
  if (words) {
    const file = pages.wordFiles().find(({ of, tag: each }) => `${of}.${each}` === words);
    return file && { type: mediaTypeOf(pathname), body: file.content };
  }
  const displayed = VARIANTS.find(({ tag }) => pages.displayWordsAt(tag) === pathname);
  if (displayed) return { type: mediaTypeOf(pathname), body: JSON.stringify(pages.displayWords(displayed.tag)) };
  const after = VARIANTS.find(({ tag }) => pages.afterWordsAt(tag) === pathname);
  if (after) return { type: mediaTypeOf(pathname), body: JSON.stringify(pages.afterWords(after.tag)) };
  const spoken = /^\/aloud\/(.+)\.json$/.exec(pathname)?.[1];
  if (spoken) return { type: mediaTypeOf(pathname), body: pages.aloudWords(spoken).content };
  const voice = /^\/voice\/(.+)\.json$/.exec(pathname)?.[1];
  if (voice) return { type: mediaTypeOf(pathname), body: pages.voiceWords(voice).content };
  if (pathname === VOICE_STYLE) return { type: mediaTypeOf(pathname), body: await style(root, 'voice') };
  const shell = await readFile(join(root, 'index.html'), 'utf8');
  const { renderPage } = (await server.ssrLoadModule('/src/build/renderPage.tsx')) as Rendering;
  const online = onlinePage(pages, pathname);
  if (online) {
    const parts = { ...online.page, boot: '', style: await style(root, online.sheets), script: { address: online.address } };
    return { type: mediaTypeOf('page.html'), body: await server.transformIndexHtml(pathname, renderPage(shell, parts).html) };
  }
  const survey = pages.OPEN_SURVEYS.find(({ id }) => (SHORT_ADDRESSES[pathname] ?? pathname) === `/s/${id}`);
  const page = pages.SITE_PAGES.find((each) => pages.addressOf(each) === pathname);
  if (!survey && !page && pathname !== '/group' && pathname !== '/join') return undefined;
  const of = survey?.id ?? (page ? pages.kindOf(page) : pages.GROUP);
  const readings = VARIANTS.map((each) => ({ ...each, words: `/words/${of}.${each.tag}.json` }));
  const papers = pages.papersOf(pages.wordFiles().map(({ of, tag }) => ({ of, tag, address: `/words/${of}.${tag}.json` })));
  const aloud = { script: '/src/app/aloud/startReadAloud.tsx', style: '/src/app/look/aloud.css' };
  const display = '/src/app/display/display.tsx';
  const parts = survey
    ? pages.takePage(survey, variant, { later: ['/src/app/later/later.ts'], display, readings, aloud })
    : page
      ? pages.sitePage(page, variant, { version: 'dev', display, readings, papers, aloud })
      : pathname === '/join'
        ? pages.joinPage(variant, { display, readings, aloud })
        : pages.groupPage(variant, { display, readings, aloud });
  const sheets = survey ? 'take' : page ? pages.kindOf(page) : 'group';
  const folder = { take: 'take', site: 'site', paper: 'site', loop: 'said-doing', impact: 'impact', group: 'group' }[sheets];
  const script = { address: `/src/app/${folder}${pathname === '/join' ? '/join' : ''}/main.tsx` };
  const { html } = renderPage(shell, {
    ...parts,
    boot: '',
    style: await style(root, sheets),
    script,
  });
  return { type: mediaTypeOf('page.html'), body: await server.transformIndexHtml(pathname, html) };
}

/** The documents of those who work. */
function onlinePage(pages: Pages, pathname: string) {
  if (/^\/staff(\/|$)/.test(pathname)) return { page: pages.staffPage(), sheets: 'staff', address: '/src/app/staff/main.tsx' } as const;
  switch (pathname) {
    case '/record':
      return { page: pages.recordPage(), sheets: 'staff', address: '/src/app/staff/prompts/record.tsx' } as const;
    case '/hub':
      return { page: pages.hubPage('dev'), sheets: 'hub', address: '/src/app/hub/main.tsx' } as const;
    default:
      return undefined;
  }
}
