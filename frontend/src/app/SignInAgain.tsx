import { Modal } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SignInForm } from '@/features/gateway/SignInForm'
import { onSignedOut } from '@/shared/api/client'

/** The session ended in the middle of something: sign in over the page, which keeps all that was typed. */
export function SignInAgain() {
  const { t } = useTranslation()
  const [lost, setLost] = useState(false)
  const queries = useQueryClient()
  useEffect(() => onSignedOut(() => setLost(true)), [])

  async function back() {
    setLost(false)
    await queries.invalidateQueries()
  }

  return (
    <Modal opened={lost} onClose={() => setLost(false)} title={t('frame.signInAgain')} closeOnClickOutside={false}>
      <p className="explain">{t('frame.signInAgainHint')}</p>
      <SignInForm onDone={back} />
    </Modal>
  )
}
