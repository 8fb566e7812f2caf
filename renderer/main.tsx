import '@mantine/core/styles.layer.css'
import './app/tokens.css'
import './app/base.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { applyAppearance } from './app/appearance'
import { Providers } from './app/Providers'

applyAppearance()
const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <Providers>
      <App />
    </Providers>,
  )
