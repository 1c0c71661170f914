import { startSite } from '../site/startSite.tsx';
import { SaidDoingSite } from './SaidDoingSite.tsx';

startSite(SaidDoingSite);
