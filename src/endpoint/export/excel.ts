/** Loaded when the first workbook is read or written: it is a quarter of what the endpoint would else load at each start. */
export const excel = async () => (await import('exceljs')).default;
