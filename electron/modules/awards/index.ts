export { dueItems } from './award-due'
export { awardHolidays } from './award-holidays'
export { awardsService } from './awards.service'
export { type DossierMaterial, dossierMaterials, setDossierDue } from './honour-dossier'
