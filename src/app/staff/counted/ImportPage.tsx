import { useId, useState } from 'preact/hooks';
import { MOST_FILE_BYTES } from '../../../contract/staff/dataFigures.ts';
import { Field } from '../controls/Field.tsx';
import { FewPeople } from './FewPeople.tsx';
import { PreviewPart } from './PreviewPart.tsx';
import { usePreview } from './usePreview.ts';

/** Brings in a file of figures: template, file, preview, and only then stored. */
export default function ImportPage() {
  const preview = usePreview();
  const [problem, setProblem] = useState<string>();
  const [name, setName] = useState<string>();
  const id = useId();

  async function read(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    preview.clear();
    setProblem(undefined);
    setName(file?.name);
    if (!file) return;
    if (file.size > MOST_FILE_BYTES) {
      setProblem('This file is larger than half a megabyte. Make several files of it, and take out pictures.');
      return;
    }
    const text = await base64(file).catch(() => undefined);
    if (text === undefined) setProblem('This file cannot be read. If it is open in another program, close it there, and choose it again.');
    else await preview.look({ file: text });
    // So that the same file can be chosen again when it has been mended.
    input.value = '';
  }

  return (
    <>
      <p>
        <a href="/staff/data">All figures that are counted elsewhere</a>
      </p>
      <h2>1. Take the template</h2>
      <p>
        It has a row for every line of figures. A column says how its period, value and date are written; the workbook has a sheet that says
        more. Rows that stay empty are passed over. The page of each indicator says what its lines are called.
      </p>
      <ul>
        <li>
          <a href="/api/staff/figures/data/template.xlsx" download>
            Template for Excel (XLSX)
          </a>
        </li>
        <li>
          <a href="/api/staff/figures/data/template.csv" download>
            Template as CSV
          </a>
        </li>
      </ul>
      <FewPeople />
      <h2>2. Choose the file</h2>
      <p>Nothing is stored yet. First you see what would come of each row.</p>
      <Field id={id} label="File" hint="CSV (UTF-8) or XLSX, at most half a megabyte." error={problem}>
        {(ids) => (
          <input
            {...ids}
            type="file"
            accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            disabled={preview.looking}
            onChange={(event) => void read(event.currentTarget)}
          />
        )}
      </Field>
      {name !== undefined && (
        <p>
          Chosen: <strong>{name}</strong>
        </p>
      )}
      <PreviewPart preview={preview} heading="3. Look at what would come of it" />
    </>
  );
}

/** @throws when the file cannot be read (any more). */
function base64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
