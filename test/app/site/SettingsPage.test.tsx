import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import type { Keeping } from '../../../src/app/keeper.ts';
import { type OnThisPhone, SettingsPage } from '../../../src/app/site/SettingsPage.tsx';
import { VARIANTS } from '../../../src/content/locales.ts';
import { variantOf } from '../../../src/i18n/variants.ts';
import { render } from '../render.ts';
import { wordsOf } from '../words.ts';

const t = wordsOf('en');
const readings = ['en', 'ur'].flatMap((tag) => variantOf(VARIANTS, tag) ?? []);
const kept: Keeping = { storage: 'kept', network: 'online', startsOffline: true, waiting: 0, refused: 0, sending: false };

function show(keeping: Partial<Keeping> = {}, more: Partial<OnThisPhone> = {}, pictures = false) {
  const phone: OnThisPhone = {
    sendNow: vi.fn(async () => true),
    saveFile: vi.fn(async () => true),
    clearDrafts: vi.fn(async () => true),
    languages: { here: async () => [], keepAll: async () => true, keepOnly: async () => true, megabytes: async () => 4 },
    health: 'not-protected',
    ...more,
  };
  render(
    <SettingsPage t={t} tag="en" readings={readings} keeping={{ ...kept, ...keeping }} version="1" phone={phone} pictures={pictures} />,
  );
  return phone;
}

describe('what is on this phone', () => {
  it('is counted, with a way to send it and a way to carry it by hand', () => {
    const phone = show({ waiting: 2, refused: 1 });
    expect(screen.getByText(t('settings.waiting', { count: 2 }))).toBeTruthy();
    expect(screen.getByText(t('settings.refused', { count: 1 }))).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: t('settings.sendNow') }));
    fireEvent.click(screen.getByRole('button', { name: t('settings.saveFile') }));
    expect(phone.sendNow).toHaveBeenCalledTimes(1);
    expect(phone.saveFile).toHaveBeenCalledTimes(1);
  });

  it('tells what came of each: no signal, and where the file went', async () => {
    show({ waiting: 1 }, { sendNow: async () => false });
    fireEvent.click(screen.getByRole('button', { name: t('settings.sendNow') }));
    expect(await screen.findByText(t('settings.noSignal'))).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: t('settings.saveFile') }));
    expect(await screen.findByText(t('settings.fileSaved', { name: 'heard-answers.json' }))).toBeTruthy();
  });

  it('may be nothing, and then there is nothing to send', () => {
    show();
    expect(screen.getByText(t('settings.nothingWaiting'))).toBeTruthy();
    expect(screen.queryByRole('button', { name: t('settings.sendNow') })).toBeNull();
  });

  it.each([
    ['kept', 'settings.storageProtected'],
    ['not-protected', 'settings.storageUnprotected'],
    ['may-forget', 'settings.storagePrivate'],
  ] as const)('is as safe as this browser says: %s', (health, key) => {
    show({}, { health });
    expect(screen.getByText(t(key))).toBeTruthy();
  });

  it.each([
    [true, 'settings.cleared'],
    [false, 'failure.title'],
  ])('can be cleared of unfinished answers, and says truly whether it was: %s', async (cleared, key) => {
    show({}, { clearDrafts: async () => cleared });
    fireEvent.click(screen.getByRole('button', { name: t('settings.clearDrafts') }));
    fireEvent.click(await screen.findByRole('button', { name: t('settings.clearYes') }));
    expect((await screen.findByText(t(key))).getAttribute('role')).toBe('status');
  });
});

describe('the languages on this phone', () => {
  const list = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  const of = (...here: readonly string[]) => ({
    here: async () => here,
    keepAll: async () => false,
    keepOnly: async () => true,
    megabytes: async () => 4,
  });

  it('are named, each with whether it needs a signal, before there is none', async () => {
    show({}, { languages: of('en') });
    await screen.findByText(t('offline.away'));
    expect(list()).toEqual([`English${t('offline.here')}`, `اردو${t('offline.away')}`]);
  });

  it('are told apart after the signal has gone on the way as well', async () => {
    show({}, { languages: of('en') });
    fireEvent.click(await screen.findByRole('button', { name: t('offline.keepAll') }));
    expect(await screen.findByText(t('offline.stopped', { n: 1, total: 2 }))).toBeTruthy();
    expect(list()).toHaveLength(2);
  });

  it('need no list where all of them are here', async () => {
    show({}, { languages: of('en', 'ur') });
    await screen.findByText(t('offline.done', { total: 2 }));
    expect(screen.queryAllByRole('listitem')).toEqual([]);
  });
});
