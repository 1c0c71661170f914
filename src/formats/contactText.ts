/** How a contact is read where nothing can be tapped, on paper and on a shared tablet: its number, else the address as it is typed. */
export function contactText({ number, href }: { readonly number?: string; readonly href: string }): string {
  return number ?? href.replace(/^https:\/\//, '').replace(/\/$/, '');
}
