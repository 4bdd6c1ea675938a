/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-panel-context.h"

#include "tumen-event-known.h"

TumenEvent *
tumen_panel_context_dup_event (const TumenPanelContext *self,
                               const char              *id)
{
  g_autoptr (TumenEvent) whole = tumen_library_dup_event (self->library, id);

  if (whole == NULL || !self->has_known_on)
    return g_steal_pointer (&whole);
  return tumen_event_new_known_on (whole, self->library, self->known_on);
}

gboolean
tumen_panel_context_has_page (const TumenPanelContext *self,
                              const TumenCitationPage *page)
{
  TumenDate published;

  if (!self->has_known_on)
    return TRUE;
  return page->published != NULL && tumen_date_parse (page->published, &published, NULL, NULL) &&
         published.has_latest_end && published.latest_end <= self->known_on;
}

TumenCiteContext
tumen_panel_context_get_cite (const TumenPanelContext *self,
                              const char              *style)
{
  return (TumenCiteContext){
    .library = self->library,
    .reading = self->reading,
    .language = self->language,
    .style = style,
    .known_on = self->has_known_on ? &self->known_on : NULL,
  };
}
