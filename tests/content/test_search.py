"""The search in the questions people ask: own words, slips of spelling, words for the same."""

import csv
from pathlib import Path
from time import perf_counter

import pytest

from explainer.content import Enquiry, enquiries, plain_words, said_lightly, same_words
from explainer.content.search import LONGEST, MOST_FOUND, alarm, apart, find

# written in the style of forums and of pages with questions, each with what it means before the
# search was run; the words of the search were chosen with one half in view, and never the other.
# Of what is "mended" two of three found something else, or nothing, when they were first tried
ASKED = Path(__file__).with_name("asked.csv")
# what was reached: a change of words or weights must not lose it
FIRST = {"developed": 0.96, "held": 0.86, "mended": 1.0}
FIRST_THREE = {"developed": 0.99, "held": 0.96, "mended": 1.0}

# what people type, with their slips, and which questions they mean
TYPED = (
    ("can i go swiming in the pool", "swim"),
    ("when can i put makup on", "make-up"),
    ("is it ok to go to the gym tomorow", "exercise"),
    ("how long will my face be red", "still-red work"),
    ("does it hurt a lot", "pain"),
    ("im on accutane", "isotretinoin"),
    ("i take warfarin", "blood-thinners"),
    ("can i do this while breastfeeding", "pregnant"),
    ("i have lupus", "immune-disease"),
    ("will it make my melasma worse", "melasma-risk"),
    ("is it safe for black skin", "dark-skin"),
    ("can i use my derma roller at home", "home-roller"),
    ("how often should i get it", "how-far-apart how-many"),
    ("price per session", "cost"),
    ("got botox last week", "botox"),
    ("lip fillers two weeks ago", "filler"),
    ("little white bumps after treatment", "milia"),
    ("skin peeling 8 days later", "peeling"),
    ("pimples after microneedling is this purging", "purging"),
    ("can i drink wine after", "painkillers-after drink-before"),
    ("when can i use my tretinoin again", "retinol-after retinol-before"),
    ("spf after needling", "sunscreen"),
    ("vitamin c serum straight afterwards", "vitamin-c"),
    ("is morpheus8 the same", "rf-same rf-better"),
    ("vampire facial worth it?", "prp"),
    ("will it get rid of my acne scars forever", "how-long-lasts laser peel"),
    ("does it shrink pores", "pores"),
    ("i have a cold sore coming", "cold-sore-now cold-sores"),
    ("diabetic can i have it", "diabetes"),
    ("numbing cream reaction", "numbing"),
    ("flying on holiday the day after", "fly sun"),
    ("infectd? pus and fever", "infection"),
    ("can nurses do it or only doctors", "who"),
    ("i got a pacemaker", "heart"),
    ("microbladed eyebrows", "tattoo"),
    ("daughter is 16", "age"),
    ("will it melt my face fat", "fat-loss"),
    ("my skin is allergic to nickle", "metal"),
    ("psoriasis on my forehead", "eczema"),
    ("does it work for streach marks", "stretch-marks"),
    ("eye bags", "eyelids"),
    ("quit smoking first?", "smoking"),
    ("how do i wash my face tonight", "wash"),
    ("colagen powder instead", "collagen-cream"),
    ("shaving my beard after", "shave-after wax-before"),
    ("exosome treatment legal", "exosomes-law exosomes"),
    ("is the pen fda approved", "cleared"),
    ("i have keliods", "keloids"),
    ("chemo finished last month", "weak-immunity"),
    ("prednisone", "weak-immunity"),
    ("bleeding disorder haemophilia", "bleeding"),
    ("sauna", "swim"),
    ("sunbed tan", "sunburn"),
    ("antibiotic cream", "infection fever"),
    ("yellow crust and fever what do i do", "infection"),
    ("my face is bleeding 3 days later", "bleeding-now"),
    ("pus coming out", "infection"),
    ("how many sessions do i need", "how-many"),
    ("is it safe in summer", "sun"),
    ("im 17 is it ok", "age"),
    ("hydrocortisone cream after", "itch"),
    ("i always faint at needles, can i still do it", "faint"),
    ("i'm scared of needles", "faint pain"),
    ("panic attack about needles", "faint"),
    ("i have epilepsy can i get microneedling", "epilepsy"),
    ("can i put ice on my face after", "ice"),
    ("hot shower ok?", "wash swim"),
    ("im a side sleeper", "sleep"),
    ("3 glasses of wine last night, appointment today", "drink-before"),
    ("contact lenses after", "glasses"),
    ("when can i wear my glasses again", "glasses"),
    ("my son is 14 and has acne scars", "age acne-scars depth"),
    ("can you do lips", "lips"),
    ("can they needle my beard area", "men"),
    ("when can i dye my hair", "hair-wash"),
    ("can i use a sheet mask tonight", "other-creams"),
    ("im on my period", "period"),
    ("taking antibiotics doxycycline", "other-illness fever"),
    ("flu jab before microneedling", "vaccine"),
    ("dentist same week", "vaccine"),
    ("can i donate blood", "give-blood"),
    ("tanning bed two days later", "self-tan"),
    ("fake tan before my appointment", "self-tan"),
    ("niacinamide after", "other-creams"),
    ("copper peptides ghk-cu", "other-creams"),
    ("salmon dna facial", "pdrn"),
    ("hypochlorous acid spray", "other-creams"),
    ("it wont stop bleeding", "bleeding-now"),
    ("temperature of 39 and my face is hot", "infection fever"),
    ("my eyes are swollen next morning", "swollen"),
    ("a cold sore came up after", "cold-sore-after"),
    ("i picked my scabs", "scabs"),
    ("i got sunburned two days after", "sunburn-after"),
    ("can my sister and i share a roller", "home-roller"),
    ("they reused the needle on me", "reused-needle"),
    ("who is liable if it goes wrong", "goes-wrong"),
    ("is it covered by insurance", "insurance"),
    ("i have hiv", "hiv"),
    ("can i do it during ivf", "pregnant"),
    ("im on ozempic", "other-illness"),
    ("heparin injections", "blood-thinners"),
    ("low platelets", "bleeding"),
    ("im 70 is it too late", "older"),
    ("does it help wrinkles", "wrinkles"),
    ("how deep should the needles be for acne scars", "depth"),
    ("wedding in 2 weeks", "event"),
    ("hives all over", "itch"),
    ("my cheek is rock hard and hot", "infection"),
    ("i have shingles", "fever"),
    ("bcc removed", "skin-cancer"),
    ("does it really work or placebo", "happy-clients"),
    ("gym next day", "exercise"),
    ("nerve damage numb cheek", "rf-warning numb-after"),
    ("needle snapped in my skin", "needle-left"),
    ("needle tip stuck in my face", "needle-left"),
    ("bit of metal left in skin after derma roller", "needle-left"),
    ("roller needles bent", "tip-again"),
    ("my cat scratched my face can i still go", "cut-now"),
    ("face feels like sandpaper after", "peeling"),
    ("tiny red dots everywhere still day 4", "still-red"),
    ("bumpy rash 2 days later help", "itch"),
    ("face is burnin so bad", "burning"),
    ("stings when i put moisturiser on", "burning moisturiser"),
    ("turkey neck", "loose-skin"),
    ("does it get rid of blackheads", "pores"),
    ("ice pick scars", "acne-scars"),
    ("can i put savlon on", "other-creams"),
    ("aquaphor", "moisturiser"),
    ("nose piercing", "piercing"),
    ("who is it not suitable for", "who-not"),
    ("is it worth it", "worth"),
    ("how does it work", "what-does"),
    ("is 0.25mm roller any good", "short-needles"),
    ("can i reuse my dermaroller", "tip-again"),
    ("how do i clean my derma roller", "tip-again"),
    ("allergic to lidocaine", "bad-allergy"),
    ("latex allergy", "bad-allergy"),
    ("does it cause cancer", "cancer"),
    ("does it cause facial hair", "face-hair"),
    ("can i exfoliate", "retinol-after"),
    ("can my dog lick my face", "kiss"),
    ("can my mum with alzheimers", "other-illness"),
    ("pcos", "other-illness"),
    ("ringworm", "fever"),
    ("numb cheek", "numb-after"),
    ("headache after", "unwell"),
    ("feel sick and shaky", "unwell"),
    ("lips tingling after numbing cream", "odd-numbing"),
    ("got numbing cream in my eye", "eye-hurt"),
    ("tetanus jab needed?", "tetanus"),
    ("red light therapy", "facials"),
    ("missed my appointment start over", "missed"),
    ("no gloves", "what-to-ask"),
    ("didnt change needle", "reused-needle"),
    ("can we stop halfway", "stop"),
    ("can i have microneedling if im on the pill", "hormones"),
    ("hormone replacement therapy", "hormones"),
    ("i take thyroid tablets", "other-illness"),
    ("wrinkles more noticeable since i had it", "looks-worse"),
    ("what happens if i accidentally use retinol after microneedling", "retinol-after"),
    ("can you over microneedle your face", "too-much"),
    ("can you get pimples after microneedling", "purging"),
    ("how to treat hyperpigmentation caused by microneedling", "dark-marks"),
    ("why is my skin darker after microneedling", "dark-marks"),
    ("is lidocaine poisonous if i swallow it", "odd-numbing"),
    ("what is the best derma roller size for acne scars", "short-needles depth"),
    ("i dropped my dermaroller is it still ok to use", "tip-again"),
    ("can i roll over burst veins", "veins"),
    ("can it be used on self harm scars", "other-scars"),
    ("can i take tylenol after", "painkillers-after"),
    ("can microneedling cause swollen lymph nodes", "glands"),
    ("what is better microdermabrasion or microneedling", "surface"),
    ("what is the best age to have microneedling", "age"),
    ("is it safe over birthmarks", "moles"),
    ("can i pop a pimple that came up after", "purging"),
    ("will it make my skin less oily", "pores"),
    ("what should i put on my face afterwards", "moisturiser"),
    ("could i get a staph infection", "infection"),
    ("is it normal to bleed", "bleeding-now"),
    ("does it work for alopecia", "hair"),
    ("can i drive home after", "drive"),
    ("difference between a roller and a pen", "pen-roller"),
    ("can i eat before it", "drink-before"),
    ("im allergic to penicillin", "bad-allergy"),
    ("can i go back sooner than 4 weeks", "how-far-apart"),
    ("permanent indentations after microneedling", "tracks"),
    ("is prp better than plain needling", "prp"),
    ("i have a nut allergy", "bad-allergy"),
    ("is at home dermapen dangerous", "home-roller"),
    ("i had covid last week", "fever"),
    ("my lip is numb still", "numb-after"),
    ("hot flushes menopause can i have it", "hormones"),
    ("will it get rid of my freckles", "pigment-help"),
    ("can my baby touch my face", "kiss"),
)

# what must lead with a warning, and the answer that carries it
DANGEROUS = (
    ("theres pus coming out of my chin", "infection"),
    ("puss and a temp of 38", "infection fever"),
    ("running a fever since last night", "fever infection"),
    ("i cant breathe right since the numbing cream", "odd-numbing"),
    ("can't breathe", "odd-numbing"),
    ("my vision is blurred", "eye-hurt"),
    ("i can't see out of my left eye", "eye-hurt eyelids swollen needle-left"),
    ("my lips swelled up after the emla", "odd-numbing swollen numb-after bad-allergy"),
    ("face is swelling up from numbing cream", "odd-numbing swollen numb-after bad-allergy"),
    ("just found out im pregant", "pregnant"),
    ("im pregnant can i have it", "pregnant"),
    ("im on roaccutane", "isotretinoin"),
    ("took isotretinon till june", "isotretinoin"),
    ("on blood thinners for my heart", "blood-thinners heart"),
    ("should i stop my eliquis first", "blood-thinners"),
    ("they reused the needle on me", "reused-needle"),
    ("she used the same needle twice", "reused-needle"),
    ("my friend and i share one roller", "home-roller reused-needle"),
    ("can i skip my epilepsy meds", "epilepsy"),
    ("found blood on the machine before they started", "reused-needle"),
    ("pain is getting worse every day", "looks-worse pain"),
    ("i hate myself since the treatment", "looks-worry"),
)
# what must be met by where to turn, above all answers
URGENT = (
    *("theres pus coming out of my chin", "puss and a temp of 38", "running a fever"),
    *("i can't breathe", "hard to swallow after numbing cream", "chest feels tight"),
    *("my vision is blurred", "seeing double", "i can't see out of my left eye"),
    *("face is swelling up from numbing cream", "my lips swelled up after the emla"),
    *("redness spreading down my neck", "worst pain ever day 3", "skin has gone grey"),
    *("numbing cream made my heart race", "splashed lidocaine in my eye"),
    *("face blew up like a balloon", "i can't open my eye", "bleeding wont stop"),
    *("my chest hurts", "i think i have sepsis", "red hot lump getting bigger"),
    *("i feel faint and my heart is going mad after the numbing cream", "my temperature is 38.5"),
    *("bleeding hasnt stopped for an hour", "bruise is getting bigger and harder"),
    *("baby licked my face with numbing cream on", "skin went white and cold"),
    *("white skin blanching and severe pain", "i have the shakes and feel awful", "passing out"),
    *("yellow crusty spots 2 days after dermapen", "face is weepy and wet day 3"),
    *("my cheek is really hot and sore and getting bigger", "black patches on my cheek day 4"),
    *("i feel really ill with the shivers since my session", "my kid ate the emla cream"),
    *("my lips are tingly from the emla", "my vision went fuzzy after under eye needling"),
    *("got green gunk coming from one of the holes", "i keep being sick and my face is on fire"),
    *(
        "my hearts fluttering after the lidocaine",
        "i feel woozy after the lidocaine",
        "my glands are up and im shaking",
    ),
    *("i think the needle went into my eyeball", "temperature is 39.2 day after microneedling"),
    *("im boiling and freezing at the same time", "everything looks foggy"),
)
SLIPS = (
    *(("tatoo", "tattoo", 1), ("nickle", "nickel", 1), ("acutane", "accutane", 1)),
    *(("exersise", "exercise", 1), ("sun", "sauna", 2), ("", "ab", 2), ("peel", "laser", 3)),
    *(("same", "same", 0), ("abcdef", "uvwxyz", 3)),
)


def ids(words: str) -> list[str]:
    """Return what was found, by its name."""
    return [each.id.removeprefix("ask-") for each in find(words)]


@pytest.mark.parametrize(("words", "meant"), TYPED, ids=[words for words, _ in TYPED])
def test_what_people_type_leads_to_what_they_mean(words: str, meant: str) -> None:
    assert set(ids(words)[:3]) & set(meant.split())


def test_most_of_them_find_it_in_the_first_place() -> None:
    first = [ids(words)[0] in meant.split() for words, meant in TYPED]

    assert len(TYPED) >= 50
    assert sum(first) >= 0.85 * len(first)


@pytest.mark.parametrize("half", FIRST)
def test_wordings_that_the_search_was_not_made_for_find_what_they_mean(half: str) -> None:
    with ASKED.open(encoding="utf-8", newline="") as file:
        asked = [row for row in csv.DictReader(file) if row["half"] == half]
    found = [(ids(row["words"])[:3], set(row["meant"].split())) for row in asked]

    assert len(asked) >= 120
    assert sum(set(shown[:1]) <= meant and bool(shown) for shown, meant in found) >= (
        FIRST[half] * len(asked)
    )
    assert sum(bool(set(shown) & meant) for shown, meant in found) >= FIRST_THREE[half] * len(asked)


@pytest.mark.parametrize(("one", "other", "slips"), SLIPS)
def test_letters_missed_added_changed_or_swapped_are_counted(
    one: str, other: str, slips: int
) -> None:
    assert apart(one, other) == apart(other, one) == slips


def test_a_word_is_in_one_group_of_the_same_and_no_ordinary_word_is_twice() -> None:
    words = [word for group in same_words() for word in group]

    assert len(words) == len(set(words))
    assert len(said_lightly()) < 100 < len(plain_words())


@pytest.mark.parametrize(("words", "first"), DANGEROUS)
def test_a_dangerous_wording_leads_with_the_warning(words: str, first: str) -> None:
    (shown, *_) = find(words)

    assert shown.warn
    assert shown.id.removeprefix("ask-") in first.split()


@pytest.mark.parametrize("words", URGENT)
def test_an_urgent_wording_is_met_by_help_and_by_no_answer_without_a_warning(words: str) -> None:
    assert alarm(words)
    assert all(each.warn for each in find(words)[:1])


@pytest.mark.parametrize("entry", enquiries(), ids=lambda each: each.id)
def test_every_question_finds_itself(entry: Enquiry) -> None:
    found = find(entry.question)

    assert entry in found[:2]


@pytest.mark.parametrize(
    "words",
    [
        "",
        "   ",
        "the and of",
        "xylophone",
        "what is the capital of france",
        "!?",
        "数学",
        "ärger mit Haut",
    ],
)
def test_what_nothing_fits_finds_nothing(words: str) -> None:
    assert find(words) == ()


def test_a_word_that_is_only_begun_finds_already() -> None:
    assert "swim" in ids("swi")


def test_the_order_of_capitals_accents_and_hyphens_does_not_matter() -> None:
    assert ids("MAKE-UP") == ids("makeup") == ids("mâkeup")


@pytest.mark.parametrize(
    ("words", "meant"), [("haematoma", "bruise"), ("jogging", "exercise"), ("a kid", "age")]
)
def test_a_word_for_the_same_thing_is_as_good(words: str, meant: str) -> None:
    assert ids(words)[:1] == [meant]


def test_no_search_returns_more_than_one_can_read_or_takes_long() -> None:
    start = perf_counter()
    for words in ("trial", "dark red spots", "abcdefgh " * LONGEST):
        assert len(find(words)) <= MOST_FOUND
    assert perf_counter() - start < 2.0


@pytest.mark.parametrize(
    "words",
    [
        "yellow crust and feverr what do i do",
        "my face is bleeding 3 days later",
        "eyes are swolen shut",
        "red streaks down my neck",
        "allergic to the numbing cream, face is puffy",
        "i have a high temperature",
        "i cant open my eye",
        "yellow stuff on one spot",
        "throbbing pain on day 5",
        "green fluid leaking",
        "double vision",
        "needle went in my eye",
        "got numbing cream in my eye",
        "ringing in ears after numb cream",
        "my face is boiling hot",
        "red line going up my face",
    ],
)
def test_a_sign_of_danger_leads_to_help_before_any_answer(words: str) -> None:
    assert "seek urgent care now" in alarm(words)


@pytest.mark.parametrize(
    "words",
    [
        *("she passed out", "he had a fit", "numb on one side", "chest pain", "heart racing"),
        *("lips turned blue", "heart beating fast", "half my face wont move"),
        *("can't breathe after numbing cream", "my tongue is swollen", "throat is closing"),
        "tongue feels thick",
        *("heart going a mile a minute since the numbing cream went on", "my lips look grey"),
        *("grey skin colour and headache after numbing cream", "i swallowed numbing cream"),
        *(
            "my throat is itchy and im wheezy after the serum",
            "numbing cream gave my toddler a fit",
        ),
    ],
)
def test_a_danger_to_life_leads_to_the_emergency_number(words: str) -> None:
    assert "Call your emergency number now" in alarm(words)


def test_hives_are_no_hiv() -> None:
    assert "hiv" not in ids("hives")


def test_who_may_harm_themselves_is_sent_to_somebody_and_not_to_a_clinic_of_looks() -> None:
    said = ("i want to die", "thinking of suicide", "feel like ending it my face is ruined")
    for words in (*said, "i dont want to be alive looking like this", "i cant go on like this"):
        assert "Talk to somebody now" in alarm(words)


@pytest.mark.parametrize(
    "words",
    [
        "can i swim",
        "hiv",
        "does bleeding happen",
        "is it red",
        "which cream fits my skin",
        "botox injection",
        "can you needle under my eyes",
        "does black skin turn red",
        "is swelling normal",
        "will my eyes swell",
        "is the numbing cream safe",
        "how do i wash blood off",
        "best clinic in leeds",
        "are fewer needles better",
        "can i wash the affected area",
        "hot chilli for dinner",
        "",
    ],
)
def test_no_alarm_is_raised_without_a_sign(words: str) -> None:
    assert alarm(words) == ""
