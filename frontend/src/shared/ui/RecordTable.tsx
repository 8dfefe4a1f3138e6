import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

export interface Column<Row> {
  key: string
  label: string
  cell: (row: Row) => ReactNode
  /** Figures align to the right. */
  num?: boolean
  /** Left out on phones, where each row is a card. */
  wide?: boolean
  /** A date or a code, which must not break. */
  tight?: boolean
}

interface Props<Row> {
  /** What the table holds, for readers who hear it. */
  label: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string
  empty?: ReactNode
  foot?: ReactNode
}

/** Rows on a desktop, cards on a phone. The first column names the row. */
export function RecordTable<Row>({ label, rows, columns, rowKey, empty, foot }: Props<Row>) {
  const { t } = useTranslation()
  if (rows.length === 0 && empty) return <>{empty}</>
  return (
    <>
      <div className="table-wrap">
        <table className="table" aria-label={label}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.key} scope="col" className={column.num ? 'num' : undefined}>
                  {column.label || <span className="sr">{t('list.actions')}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={rowKey(row)}>
                {columns.map((column, index) => (
                  <Cell key={column.key} column={column} row={row} head={index === 0} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {foot}
    </>
  )
}

function Cell<Row>({ column, row, head }: { column: Column<Row>; row: Row; head: boolean }) {
  if (head) return <th scope="row">{column.cell(row)}</th>
  const className = [column.num && 'num', column.wide && 'wide', column.tight && 'tight'].filter(Boolean).join(' ')
  return (
    <td className={className || undefined} data-label={column.label}>
      {column.cell(row)}
    </td>
  )
}
