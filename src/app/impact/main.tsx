import { startSite } from '../site/startSite.tsx';
import { ImpactSite } from './ImpactSite.tsx';

startSite(ImpactSite);
