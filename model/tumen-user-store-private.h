/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-connection.h"
#include "tumen-user-store.h"

G_BEGIN_DECLS

TumenConnection *tumen_user_store_begin (TumenUserStore *self, GError **error);
gboolean         tumen_user_store_finish (TumenUserStore  *self,
                                          TumenConnection *connection,
                                          gboolean         good,
                                          GError          *cause,
                                          GError         **error);
gboolean         tumen_user_store_open (TumenUserStore   *self,
                                        TumenConnection **connection,
                                        GError          **error);
gboolean         tumen_user_store_run (TumenStatement *statement, GError **error);
gboolean         tumen_user_store_changed_one (TumenConnection *connection,
                                               const char      *sentence,
                                               GError         **error);

G_END_DECLS
