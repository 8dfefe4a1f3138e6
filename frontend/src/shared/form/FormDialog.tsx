import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Dialog } from '@/shared/ui/Dialog'

interface Props {
  label: string
  icon?: ReactNode
  look?: 'primary' | 'default' | 'light'
  wide?: boolean
  size?: 'sm' | 'compact-sm'
  children: (close: () => void) => ReactNode
}

/** A button that opens a form over the page; the form itself is the child's matter. */
export function FormDialog({ label, icon, look = 'default', wide, size = 'sm', children }: Props) {
  const [opened, setOpened] = useState(false)
  const close = () => setOpened(false)
  return (
    <>
      <Button variant={look === 'primary' ? 'filled' : look} size={size} leftSection={icon} onClick={() => setOpened(true)}>
        {label}
      </Button>
      {opened && (
        <Dialog onClose={close} title={label} wide={wide}>
          {children(close)}
        </Dialog>
      )}
    </>
  )
}
