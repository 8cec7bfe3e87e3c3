import { Text } from '@microsoft/sp-core-library';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { type CheckResult, type PhotoStatus, isSharePointOutdated } from '../../../../photos';
import type { Links } from '../../settings/links';

/** Who sets photos, where the user lacks one in Microsoft 365 and cannot add it. */
export function photoSetterText({ kind }: PhotoStatus, { photo }: Links): string | undefined {
  const isMissing: boolean = kind === 'noPhoto' || kind === 'missingInMicrosoft365';
  return isMissing && photo.by === 'others' ? Text.format(strings.SetByOthersText, photo.who ?? strings.PhotosSetByAdmin) : undefined;
}

/** That the profile is kept in another region, where SharePoint lacks the photo in this one. */
export function otherRegionText({ status, record }: CheckResult, { personalSites }: Links): string | undefined {
  const host: string | undefined = record?.kind === 'record' ? record.personalSiteHost : undefined;
  return isSharePointOutdated(status) && host !== undefined && personalSites !== undefined && host !== personalSites
    ? Text.format(strings.OtherRegionText, new URL(host).hostname)
    : undefined;
}
