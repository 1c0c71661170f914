import type { PageWords } from '../../i18n/catalogue.ts';

/** A page that tells something and asks nothing. */
export function InformationPage({ words, picture }: { readonly words: PageWords; readonly picture: string | undefined }) {
  return (
    <>
      <div class={picture ? 'heard-asked' : undefined}>
        {picture && <img src={`/pictures/${picture}.svg`} alt="" width="84" height="84" />}
        <h1 tabIndex={-1} id="heading">
          {words.label}
        </h1>
      </div>
      {words.text?.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </>
  );
}
