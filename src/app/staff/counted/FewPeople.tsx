/** What is not taken in, and why: read before somebody types. */
export function FewPeople() {
  return (
    <p class="staff-notice">
      <strong>Small numbers stay out.</strong> Counts of 1 to 4 people are refused, and so are figures of fewer than 10 people, or with only
      1 to 4 on one side: somebody could recognise a child in them. Give the figure for a longer period or a larger group. If its source
      hides it, leave it out. Without numerator and denominator only you can know how many people stand behind a per cent.
    </p>
  );
}
