/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-cli-private.h"
#include "tumen-scene.h"

G_BEGIN_DECLS

/** TUMEN_CLI_NOT_GIVEN: a number of px that no option gave. */
#define TUMEN_CLI_NOT_GIVEN G_MININT

TumenScene *tumen_cli_make_scene (const TumenCliQuery *query, const TumenSceneSize *size);
gboolean    tumen_cli_take_size (int width, int height, TumenSceneSize *size, GError **error);

G_END_DECLS
