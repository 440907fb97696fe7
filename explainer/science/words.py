"""Every sentence of the science that a learner can read: names, where numbers rest, refusals."""

# What lies in the skin, from the surface down, and what lives there.
LAYERS = {
    "outer": "Dead outer layer",
    "epidermis": "Living epidermis",
    "papillary": "Papillary dermis",
    "reticular": "Reticular dermis",
    "fat": "Fat",
}
MEETS = {
    "outer": ("flat dead cells",),
    "epidermis": ("living skin cells", "pigment cells", "bare nerve ends"),
    "papillary": ("vessel loops", "nerve ends", "fibroblasts", "fine collagen fibres"),
    "reticular": ("thick collagen fibres", "fibroblasts", "vessels", "hair roots and oil glands"),
    "fat": ("fat cells", "larger vessels and nerves"),
}

# The channels of one session.
OPENINGS = {
    "depth": "Depth",
    "channels": "Channels",
    "open_share": "Open share of the surface",
    "closing": "Time to close",
}
DEPTH_BASIS = "{meaning}: {low:g} to {high:g} in reports."
CHANNELS_BASIS = "Punctures of the plan that get through the outer layer; our choice how many do."
SHARE_BASIS = "Each channel as a round hole {usual} µm wide ({low} to {high}); so measured in rats."
CLOSING_BASIS = "Until 5 of 100 channels are left open; longer with longer needles and with age."

# How imagined people differ.
PACES = ("slowly", "at medium speed", "fast")
SPEED, AGE, REDNESS = "Building speed", "Age", "Days of redness"
EVENLY = "Evenly spread"
SPREAD = "Many low, few high (lognormal); 5 in 100 below, 5 in 100 above"
SPEED_BASIS = "Range of the model's building speed, fitted to trials."
AGE_BASIS = "Our choice: adults, from the age for which devices are cleared."

# What cannot be used: what was wrong, and what is allowed.
NUMBER_RANGE = "choose from {low:g} to {high:g} {unit}"
NO_CHOICE = "{label}: {value} is not known; choose {choices}."
NO_COHORT = "{label}: a cohort needs a number for each person."
NO_NUMBER = "{label}: {value} is not a number; {allowed}."
NOT_READ = "{label}: {wrong}; {allowed}."
OUTSIDE = "{label}: {value} is outside the range; {allowed}."
NOT_WHOLE = "{label}: {value} is not a whole number; {allowed}."
ONE_PERSON = "Age: this works for one person only, and a cohort was given."
NO_CODE = "There is no code in the box. A plan code looks like {example}."
OTHER_PARTS = "The code has {has}, but a plan code has {needs}, such as {example}."
OTHER_START = "The code starts with {start!r}, but plan codes start with K."
MISTYPED = "The code looks mistyped: its last letter does not fit the rest of it."
OTHER_NUMBERS = "The code looks mistyped: its numbers are not written as in a code."
NO_LETTER = "{label}: {part} in the code is not a letter from A to {last}."
NO_FIRST_DATE = "The event has a date, but the first session has none; choose that first."
OUTSIDE_YEAR = (
    "The date of the event, {date}, is not in the year after the first session; "
    "choose from {low} to {high}."
)
