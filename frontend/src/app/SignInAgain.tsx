import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { SignInForm } from '@/features/gateway/SignInForm'
import { Dialog } from '@/shared/ui/Dialog'

/** The session ended in the middle of something: sign in over the page, which keeps all that was typed. */
export default function SignInAgain({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const queries = useQueryClient()

  async function back() {
    onDone()
    await queries.invalidateQueries()
  }

  return (
    <Dialog onClose={onDone} title={t('frame.signInAgain')}>
      <p className="explain">{t('frame.signInAgainHint')}</p>
      <SignInForm onDone={back} />
    </Dialog>
  )
}
