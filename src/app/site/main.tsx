import { Site } from './Site.tsx';
import { startSite } from './startSite.tsx';

startSite(Site);
