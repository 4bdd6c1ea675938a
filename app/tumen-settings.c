/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-settings.h"

/**
 * tumen_settings_new:
 *
 * The schema is looked up where GLib looks (GSETTINGS_SCHEMA_DIR, XDG_DATA_DIRS) and then beside
 * the program's own data, so that a copy installed anywhere starts without further settings.
 *
 * Returns: (transfer full): the settings of the program
 */
GSettings *
tumen_settings_new (void)
{
  GSettingsSchemaSource *known = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (known != NULL)
    schema = g_settings_schema_source_lookup (known, APPLICATION_ID, TRUE);
  if (schema == NULL)
    {
      g_autoptr (GSettingsSchemaSource) own = NULL;

      own = g_settings_schema_source_new_from_directory (SCHEMADIR, known, TRUE, NULL);
      if (own != NULL)
        schema = g_settings_schema_source_lookup (own, APPLICATION_ID, FALSE);
    }

  /* Without any schema this ends the program and says which one is not installed. */
  if (schema == NULL)
    return g_settings_new (APPLICATION_ID);
  return g_settings_new_full (schema, NULL, NULL);
}
