/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-presenter.h"

#include <glib/gi18n.h>

#include "tumen-lesson-clock.h"
#include "tumen-present-notes.h"
#include "tumen-ratio-bin.h"
#include "tumen-settings.h"
#include "tumen-stop-tiles.h"
#include "tumen-width-bin.h"
#include "tumen-wrap-layout.h"

#define TEMPLATE       "/io/github/tumen_timeline/Tumen/ui/tumen-presenter.ui"
#define WIDE_ASIDE     376 /* px */
#define NARROW_ASIDE   300
#define NARROWER_ASIDE 230
#define SCROLL_STEP    60.0
#define HINT_SPACING   18
#define BUTTON_SPACING 8
#define ROW_SPACING    6

struct _TumenPresenter
{
  AdwApplicationWindow parent_instance;

  /* template children */
  AdwWindowTitle    *title;
  GtkMenuButton     *projector_button;
  GtkLabel          *step;
  GtkWidget         *now_bin;
  TumenStageView    *now;
  GtkPicture        *floor; /* what the class explores */
  GtkWidget         *buttons;
  GtkLabel          *advance;
  AdwButtonContent  *black;
  GtkListBox        *steps;
  GtkPopover        *steps_popover;
  GtkPopover        *text_popover;
  GtkWidget         *hints;
  TumenStopTiles    *tiles;
  AdwClamp          *aside;
  TumenLessonClock  *clock;
  GtkLabel          *after;
  GtkWidget         *next_bin;
  TumenStageView    *next;
  GtkScrolledWindow *scrolled;
  TumenPresentNotes *notes;
  GtkWidget         *edit_button;
  AdwButtonContent  *edit_words;

  /* owned */
  TumenLesson *lesson;
  GSettings   *settings;

  /* borrowed: its maker's, which lives longer */
  TumenPresenterEdit edit;
  gpointer           edit_data;

  /* plain state */
  double scrolled_by;
};

enum {
  KEY,
  PRESS,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TumenPresenter, tumen_presenter, ADW_TYPE_APPLICATION_WINDOW)

static const struct
{
  const char *keys[2];
  const char *words;
} hints[] = {
  { { "→" }, N_ ("next") },
  { { "←" }, N_ ("back") },
  { { "B" }, N_ ("black") },
  { { "E" }, N_ ("explore") },
  { { "+", "−" }, N_ ("size") },
  { { "Esc" }, N_ ("finish") },
};

static gboolean
is_exploring (TumenPresenter *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->floor));
}

static const char *
get_advance_words (TumenPresenter *self)
{
  if (tumen_lesson_get_blank (self->lesson) != TUMEN_BLANK_NONE)
    return _ ("Show again");
  if (is_exploring (self))
    return _ ("Return");
  return tumen_lesson_get_hidden (self->lesson) != 0 ? _ ("Reveal") : _ ("Next");
}

static void
show_buttons (TumenPresenter *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  guint      index = tumen_lesson_get_index (self->lesson);
  gboolean   is_blank = tumen_lesson_get_blank (self->lesson) != TUMEN_BLANK_NONE;
  gboolean   may_return = is_blank || is_exploring (self);

  gtk_widget_action_set_enabled (widget, "presenter.back", index > 0 || may_return);
  gtk_widget_action_set_enabled (widget, "presenter.advance",
                                 index < tumen_lesson_get_n_stops (self->lesson) || may_return);
  gtk_label_set_text (self->advance, get_advance_words (self));
  adw_button_content_set_icon_name (self->black,
                                    is_blank ? "view-reveal-symbolic" : "view-conceal-symbolic");
  adw_button_content_set_label (self->black, is_blank ? _ ("Show the screen") : _ ("Black screen"));
}

static void
show_steps (TumenPresenter *self)
{
  guint            index = tumen_lesson_get_index (self->lesson);
  guint            n_stops = tumen_lesson_get_n_stops (self->lesson);
  g_autofree char *step = NULL;
  g_autofree char *after = NULL;

  if (index < n_stops)
    step = g_strdup_printf (_ ("Step %u of %u"), index + 1, n_stops);
  if (index + 1 < n_stops)
    after = g_strdup_printf (_ ("Next: step %u"), index + 2);
  gtk_label_set_text (self->step, step != NULL ? step : _ ("The end"));
  if (is_exploring (self))
    gtk_label_set_text (self->step, _ ("Exploring · Home returns"));
  gtk_label_set_text (self->after, after != NULL ? after : _ ("Next: the end"));
  gtk_widget_set_visible (GTK_WIDGET (self->after), index < n_stops);
  gtk_widget_set_visible (self->next_bin, index < n_stops);
  gtk_list_box_select_row (self->steps, index < n_stops
                                          ? gtk_list_box_get_row_at_index (self->steps, (int)index)
                                          : NULL);
}

static void
update (TumenPresenter *self)
{
  show_buttons (self);
  show_steps (self);
}

/* Each stop begins with the first line of its notes. */
static void
lesson_changed_cb (TumenPresenter *self)
{
  g_autofree char *before = g_strdup (gtk_label_get_text (self->step));

  update (self);
  if (!g_str_equal (before, gtk_label_get_text (self->step)))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0.0);
}

static void
advance_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  TumenPresenter *self = TUMEN_PRESENTER (widget);

  /* The story waits for the class to come back. */
  if (is_exploring (self))
    g_signal_emit (self, signals[PRESS], 0, GDK_KEY_Page_Down);
  else
    tumen_lesson_advance (self->lesson);
}

static void
back_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  TumenPresenter *self = TUMEN_PRESENTER (widget);

  if (is_exploring (self))
    g_signal_emit (self, signals[PRESS], 0, GDK_KEY_Page_Up);
  else
    tumen_lesson_back (self->lesson);
}

static void
black_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  TumenLesson *lesson = TUMEN_PRESENTER (widget)->lesson;

  tumen_lesson_set_blank (lesson, tumen_lesson_get_blank (lesson) == TUMEN_BLANK_NONE
                                    ? TUMEN_BLANK_BLACK
                                    : TUMEN_BLANK_NONE);
}

static void
press_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  guint keyval = gdk_keyval_from_name (g_variant_get_string (parameter, NULL));

  g_signal_emit (widget, signals[PRESS], 0, keyval);
}

static void
enlarge_notes_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  tumen_present_notes_enlarge (TUMEN_PRESENTER (widget)->notes, g_variant_get_int32 (parameter));
}

static void
tell_fault (TumenPresenter *self,
            const GError   *fault)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("Notes cannot be edited"),
                                              fault->message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Or no longer. */
static void
edit_notes_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  TumenPresenter *self = TUMEN_PRESENTER (widget);
  gboolean        is_editing;
  g_autoptr (TumenStoryEditor) editor = NULL;
  g_autoptr (GError) error = NULL;

  g_object_get (self->notes, "editing", &is_editing, NULL);
  if (is_editing)
    {
      tumen_present_notes_end_editing (self->notes);
      return;
    }
  editor = self->edit (self->edit_data, &error);
  if (editor != NULL)
    tumen_present_notes_edit (self->notes, editor);
  else
    tell_fault (self, error);
}

/* The keys are those of the lesson again. */
static void
editing_changed_cb (TumenPresenter *self)
{
  gboolean is_editing;

  g_object_get (self->notes, "editing", &is_editing, NULL);
  adw_button_content_set_icon_name (self->edit_words,
                                    is_editing ? "object-select-symbolic"
                                               : "document-edit-symbolic");
  adw_button_content_set_label (self->edit_words, is_editing ? _ ("Done") : _ ("Edit notes"));
  if (!is_editing)
    gtk_widget_grab_focus (GTK_WIDGET (self->now));
}

static void
fullscreen_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  GtkWindow *window = GTK_WINDOW (widget);

  if (gtk_window_is_fullscreen (window))
    gtk_window_unfullscreen (window);
  else
    gtk_window_fullscreen (window);
}

static void
step_activated_cb (TumenPresenter *self,
                   GtkListBoxRow  *row)
{
  tumen_lesson_go_to (self->lesson, (guint)gtk_list_box_row_get_index (row));
  gtk_popover_popdown (self->steps_popover);
}

static void
width_class_changed_cb (TumenPresenter *self,
                        TumenWidthClass width_class)
{
  int size = NARROWER_ASIDE;

  if (width_class == TUMEN_WIDTH_FULL)
    size = WIDE_ASIDE;
  else if (width_class == TUMEN_WIDTH_WIDE)
    size = NARROW_ASIDE;
  adw_clamp_set_maximum_size (self->aside, size);
}

/* Where one types the lesson gets only what clickers send. */
static gboolean
is_typed (TumenPresenter *self,
          guint           keyval)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (!GTK_IS_TEXT_VIEW (focus))
    return FALSE;
  return keyval != GDK_KEY_Page_Up && keyval != GDK_KEY_Page_Down;
}

/* What belongs to this window, whatever the lesson would do with it. */
static gboolean
is_own_key (TumenPresenter *self,
            guint           keyval)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (is_typed (self, keyval))
    return TRUE;
  switch (keyval)
    {
    case GDK_KEY_Tab:
    case GDK_KEY_ISO_Left_Tab:
    case GDK_KEY_F10:
    case GDK_KEY_Menu:
      return TRUE;
    /* Only who went there by Tab has the focus on a tile or a button. */
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->tiles));
    case GDK_KEY_space:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return focus != NULL && !TUMEN_IS_STAGE_VIEW (focus);
    default:
      return focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL;
    }
}

static gboolean
press_with_control (TumenPresenter *self,
                    guint           keyval)
{
  if (keyval == GDK_KEY_plus || keyval == GDK_KEY_equal || keyval == GDK_KEY_KP_Add)
    tumen_present_notes_enlarge (self->notes, 1);
  else if (keyval == GDK_KEY_minus || keyval == GDK_KEY_KP_Subtract)
    tumen_present_notes_enlarge (self->notes, -1);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

/* Where the class puts cards in order, or a flag on the axis, Up and Down move these. */
static gboolean
is_asking (TumenPresenter *self)
{
  guint index = tumen_lesson_get_index (self->lesson);
  guint hidden = tumen_lesson_get_hidden (self->lesson);

  if ((hidden & TUMEN_HIDE_ORDER) != 0)
    return TRUE;
  return (hidden & TUMEN_HIDE_DATE) != 0 &&
         tumen_lesson_get_stop (self->lesson, index)->task == TUMEN_TASK_PREDICT;
}

static gboolean
scroll_notes (TumenPresenter *self,
              guint           keyval)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  double         step = SCROLL_STEP;

  if (is_asking (self))
    return FALSE;
  if (keyval == GDK_KEY_Up)
    step = -step;
  else if (keyval != GDK_KEY_Down)
    return FALSE;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + step);
  return TRUE;
}

static gboolean
key_pressed_cb (TumenPresenter     *self,
                guint               keyval,
                guint               keycode,
                GdkModifierType     state,
                GtkEventController *keys)
{
  gboolean is_taken = FALSE;

  if ((state & GDK_CONTROL_MASK) != 0)
    return press_with_control (self, keyval);
  if (keyval == GDK_KEY_Escape && is_typed (self, keyval))
    {
      tumen_present_notes_end_editing (self->notes);
      return GDK_EVENT_STOP;
    }
  if (is_own_key (self, keyval))
    return GDK_EVENT_PROPAGATE;
  if (scroll_notes (self, keyval))
    return GDK_EVENT_STOP;
  g_signal_emit (self, signals[KEY], 0, keys, &is_taken);
  return is_taken;
}

static void
key_released_cb (TumenPresenter     *self,
                 guint               keyval,
                 guint               keycode,
                 GdkModifierType     state,
                 GtkEventController *keys)
{
  gboolean is_taken;

  g_signal_emit (self, signals[KEY], 0, keys, &is_taken);
}

/* A touchpad scrolls by parts of a step. */
static gboolean
scroll_cb (TumenPresenter     *self,
           double              dx,
           double              dy,
           GtkEventController *scroll)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (scroll);
  int             steps;

  if ((state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  self->scrolled_by -= dy;
  steps = (int)self->scrolled_by;
  self->scrolled_by -= steps;
  tumen_present_notes_enlarge (self->notes, steps);
  return GDK_EVENT_STOP;
}

static void
tumen_presenter_dispose (GObject *object)
{
  TumenPresenter *self = TUMEN_PRESENTER (object);

  g_clear_object (&self->lesson);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (tumen_presenter_parent_class)->dispose (object);
}

/* The focus waits until the window is there: GTK 4.8 forgets that one is a window when one of its
 * parts gets the focus before, or only becomes able to. */
static void
tumen_presenter_map (GtkWidget *widget)
{
  TumenPresenter *self = TUMEN_PRESENTER (widget);

  GTK_WIDGET_CLASS (tumen_presenter_parent_class)->map (widget);
  tumen_stage_view_set_interactive (self->now, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->now));
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, TumenPresenter, title);
  gtk_widget_class_bind_template_child (klass, TumenPresenter, projector_button);
  gtk_widget_class_bind_template_child (klass, TumenPresenter, step);
  gtk_widget_class_bind_template_child (klass, TumenPresenter, now_bin);
  gtk_widget_class_bind_template_child (klass, TumenPresenter, now);
  gtk_widget_class_bind_template_child (klass, TumenPresenter, floor);
  gtk_widget_class_bind_template_child (klass, TumenPresenter, buttons);
  gtk_widget_class_bind_template_child (klass, TumenPresenter, advance);
  gtk_widget_class_bind_template_child (klass, TumenPresenter, black);
  gtk_widget_class_bind_template_child (klass, TumenPresenter, steps);
  gtk_widget_class_bind_template_child (klass, TumenPresenter, steps_popover);
  gtk_widget_class_bind_template_child (klass, TumenPresenter, text_popover);
  gtk_widget_class_bind_template_child (klass, TumenPresenter, hints);
  gtk_widget_class_bind_template_child (klass, TumenPresenter, tiles);
  gtk_widget_class_bind_template_child (klass, TumenPresenter, aside);
  gtk_widget_class_bind_template_child (klass, TumenPresenter, clock);
  gtk_widget_class_bind_template_child (klass, TumenPresenter, after);
  gtk_widget_class_bind_template_child (klass, TumenPresenter, next_bin);
  gtk_widget_class_bind_template_child (klass, TumenPresenter, next);
  gtk_widget_class_bind_template_child (klass, TumenPresenter, scrolled);
  gtk_widget_class_bind_template_child (klass, TumenPresenter, notes);
  gtk_widget_class_bind_template_child (klass, TumenPresenter, edit_button);
  gtk_widget_class_bind_template_child (klass, TumenPresenter, edit_words);
  gtk_widget_class_bind_template_callback (klass, editing_changed_cb);
  gtk_widget_class_bind_template_callback (klass, step_activated_cb);
  gtk_widget_class_bind_template_callback (klass, width_class_changed_cb);
}

static void
tumen_presenter_class_init (TumenPresenterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tumen_presenter_dispose;
  widget_class->map = tumen_presenter_map;
  signals[KEY] = g_signal_new ("key", TUMEN_TYPE_PRESENTER, G_SIGNAL_RUN_LAST, 0,
                               g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 1,
                               GTK_TYPE_EVENT_CONTROLLER_KEY);
  signals[PRESS] = g_signal_new ("press", TUMEN_TYPE_PRESENTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  g_type_ensure (TUMEN_TYPE_LESSON_CLOCK);
  g_type_ensure (TUMEN_TYPE_PRESENT_NOTES);
  g_type_ensure (TUMEN_TYPE_RATIO_BIN);
  g_type_ensure (TUMEN_TYPE_STAGE_VIEW);
  g_type_ensure (TUMEN_TYPE_STOP_TILES);
  g_type_ensure (TUMEN_TYPE_WIDTH_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "presenter.advance", NULL, advance_cb);
  gtk_widget_class_install_action (widget_class, "presenter.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "presenter.black", NULL, black_cb);
  gtk_widget_class_install_action (widget_class, "presenter.press", "s", press_cb);
  gtk_widget_class_install_action (widget_class, "presenter.enlarge-notes", "i", enlarge_notes_cb);
  gtk_widget_class_install_action (widget_class, "presenter.edit-notes", NULL, edit_notes_cb);
  gtk_widget_class_install_action (widget_class, "presenter.fullscreen", NULL, fullscreen_cb);
}

static void
append_label (GtkWidget  *box,
              const char *words,
              const char *style)
{
  GtkWidget *label = gtk_label_new (words);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
}

static void
add_hints (TumenPresenter *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (hints); i++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);

      for (guint j = 0; j < G_N_ELEMENTS (hints[i].keys); j++)
        if (hints[i].keys[j] != NULL)
          append_label (box, hints[i].keys[j], "tumen-keycap");
      append_label (box, _ (hints[i].words), NULL);
      gtk_box_append (GTK_BOX (self->hints), box);
    }
  gtk_widget_set_layout_manager (self->hints, tumen_wrap_layout_new (HINT_SPACING));
  gtk_widget_set_layout_manager (self->buttons, tumen_wrap_layout_new (BUTTON_SPACING));
}

static void
add_controllers (TumenPresenter *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *scroll;

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-released", G_CALLBACK (key_released_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->scrolled), scroll);
}

static void
tumen_presenter_init (TumenPresenter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = tumen_settings_new ();
  g_settings_bind (self->settings, "notes-size", self->notes, "size", G_SETTINGS_BIND_DEFAULT);
  tumen_stage_view_set_stop (self->next, TUMEN_STAGE_VIEW_NEXT);
  tumen_stage_view_set_shows_hidden (self->next, TRUE);
  add_hints (self);
  add_controllers (self);
}

static GtkWidget *
new_step_row (TumenPresenter *self,
              guint           index)
{
  g_autofree char *number = g_strdup_printf ("%u", index + 1);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, ROW_SPACING);
  GtkWidget       *title;

  append_label (box, number, "heading");
  gtk_box_append (GTK_BOX (box), tumen_stop_tiles_new_mark (self->lesson, index));
  title = gtk_label_new (tumen_lesson_get_stop (self->lesson, index)->title);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_xalign (GTK_LABEL (title), 0.0f);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (box), title);
  return box;
}

/** @lesson: another one after its story was edited */
void
tumen_presenter_set_lesson (TumenPresenter *self,
                            TumenLesson    *lesson)
{
  GtkListBoxRow *row;

  g_return_if_fail (TUMEN_IS_PRESENTER (self));
  g_return_if_fail (TUMEN_IS_LESSON (lesson));

  if (self->lesson != NULL)
    g_signal_handlers_disconnect_by_data (self->lesson, self);
  g_set_object (&self->lesson, lesson);
  while ((row = gtk_list_box_get_row_at_index (self->steps, 0)) != NULL)
    gtk_list_box_remove (self->steps, GTK_WIDGET (row));
  gtk_window_set_title (GTK_WINDOW (self), _ ("Presenter’s view"));
  adw_window_title_set_title (self->title, tumen_lesson_get_title (lesson));
  adw_window_title_set_subtitle (self->title, _ ("Presenter’s view"));
  tumen_stage_view_set_lesson (self->now, lesson);
  tumen_stage_view_set_lesson (self->next, lesson);
  tumen_stop_tiles_set_lesson (self->tiles, lesson);
  tumen_present_notes_set_lesson (self->notes, lesson);
  for (guint i = 0; i < tumen_lesson_get_n_stops (lesson); i++)
    gtk_list_box_append (self->steps, new_step_row (self, i));
  g_signal_connect_object (lesson, "changed", G_CALLBACK (lesson_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update (self);
}

/**
 * tumen_presenter_new:
 * @begin_us: when the lesson began, monotonic time in µs
 *
 * Returns: (transfer none): a window, to be presented by the caller
 */
TumenPresenter *
tumen_presenter_new (GtkApplication *application,
                     TumenLesson    *lesson,
                     gint64          begin_us)
{
  TumenPresenter *self;

  g_return_val_if_fail (TUMEN_IS_LESSON (lesson), NULL);

  self = g_object_new (TUMEN_TYPE_PRESENTER, "application", application, NULL);
  tumen_presenter_set_lesson (self, lesson);
  tumen_lesson_clock_start (self->clock, begin_us, tumen_lesson_get_story (lesson)->minutes);
  return self;
}

/** @view: what the class sees; its shape holds here too */
void
tumen_presenter_follow (TumenPresenter *self,
                        TumenStageView *view)
{
  g_return_if_fail (TUMEN_IS_PRESENTER (self));
  g_return_if_fail (TUMEN_IS_STAGE_VIEW (view));

  g_object_bind_property (view, "ratio", self->now_bin, "ratio", G_BINDING_SYNC_CREATE);
  g_object_bind_property (view, "ratio", self->next_bin, "ratio", G_BINDING_SYNC_CREATE);
}

/** @text_scale: 1 to 2, as the class sees it */
void
tumen_presenter_set_look (TumenPresenter *self,
                          TumenThemeName  theme,
                          double          text_scale)
{
  g_return_if_fail (TUMEN_IS_PRESENTER (self));

  tumen_stage_view_set_theme (self->now, theme);
  tumen_stage_view_set_theme (self->next, theme);
  tumen_stage_view_set_text_scale (self->now, text_scale);
  tumen_stage_view_set_text_scale (self->next, text_scale);
}

/** @menu: of the displays on which the class can see the lesson */
void
tumen_presenter_set_displays (TumenPresenter *self,
                              GMenuModel     *menu)
{
  g_return_if_fail (TUMEN_IS_PRESENTER (self));

  gtk_menu_button_set_menu_model (self->projector_button, menu);
}

/** @floor: (nullable): what the class explores in place of the screen of the lesson */
void
tumen_presenter_show_floor (TumenPresenter *self,
                            GtkWidget      *floor)
{
  g_autoptr (GdkPaintable) paintable = NULL;

  g_return_if_fail (TUMEN_IS_PRESENTER (self));

  if (floor != NULL)
    paintable = gtk_widget_paintable_new (floor);
  gtk_picture_set_paintable (self->floor, paintable);
  gtk_widget_set_visible (GTK_WIDGET (self->floor), floor != NULL);
  update (self);
}

/** @edit: (nullable): asked each time that notes are to be edited; %NULL: they cannot be */
void
tumen_presenter_set_edit (TumenPresenter    *self,
                          TumenPresenterEdit edit,
                          gpointer           data)
{
  g_return_if_fail (TUMEN_IS_PRESENTER (self));

  self->edit = edit;
  self->edit_data = data;
  gtk_widget_set_visible (self->edit_button, edit != NULL);
}
