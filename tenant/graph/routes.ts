import express, { type Router } from 'express';
import { simulateService } from '../faults/middleware';
import type { Visits } from '../visits';
import { cors } from './cors';
import { sendMe } from './me';
import { sendAllMetadata, sendLargest, sendMetadata, sendSize } from './photos';
import { createGraphService, sendUnknown } from './service';

/** The simulated Microsoft Graph: the signed-in user and their photo, the same in both versions. */
export function graphRoutes(visits: Visits): Router {
  const service = createGraphService(visits);
  const version = express.Router();
  version.get('/me', simulateService(service, 'me'), sendMe);
  version.get('/me/photo', simulateService(service, 'photo'), sendMetadata);
  version.get('/me/photos', simulateService(service, 'photo'), sendAllMetadata);
  version.get('/me/photo/$value', simulateService(service, 'photoUnsized'), sendLargest);
  version.get('/me/photos/:size/$value', simulateService(service, 'photoSized'), sendSize);
  version.use(simulateService(service), sendUnknown);

  const router = express.Router();
  router.use(cors);
  router.use('/v1.0', version);
  router.use('/beta', version);
  router.use(simulateService(service), sendUnknown);
  return router;
}
