/** A word for each byte, common ones that are hard to mistake for each other when they are spoken. Never changed: colleagues compare them. */
export const KEY_WORDS: readonly string[] = `
  acorn actor adult agent album alder amber angle ankle apple apron arena arrow aspen atlas attic
  autumn bacon badge baker bamboo banner barley barn basin basket beacon beaver bench berry birch bishop
  blanket blossom bottle boulder bridge bronze brush bucket buffalo butter button cabin cactus camel candle canoe
  canyon carbon carpet castle cedar cellar cello chalk cherry chimney cider circus citrus clover cobalt coffee
  comet copper coral cotton cousin coyote cradle crayon cricket crystal curtain cymbal daisy dancer dawn decimal
  denim desert diamond dinner dolphin donkey dragon drummer eagle easel echo eclipse elbow elder elephant ember
  emerald engine envelope fabric falcon farmer feather fender ferry fiddle finger flannel flute forest fossil fountain
  fox galaxy garden garlic gazelle ginger giraffe glacier goblet granite grape gravel guitar gypsum hammer hamster
  harbour harvest hazel helmet heron hexagon honey horizon hotel hunter icicle igloo index indigo insect island
  ivory jacket jaguar jasmine jelly jigsaw journal jungle juniper kayak kennel kettle kingdom kitchen kitten koala
  ladder lagoon lantern laptop lemon leopard letter lilac linen lizard lobster locket lotus lumber magnet mammoth
  mango maple marble meadow melon mentor metal midnight mirror mitten monkey mosaic muffin museum mustard napkin
  needle nephew nickel noodle nutmeg oak oasis ocean octopus olive onion orbit orchard organ otter oven
  oyster paddle panda paper parrot pebble pelican pencil pepper piano pillow pilot planet plum pocket polar
  pony prairie pretzel pumpkin puzzle quarry rabbit radish raven ribbon river robin rocket rubber saddle saffron
  salmon sandal satin scarlet shadow silver spider sunset tango temple thistle tiger tulip turtle umbrella velvet
`
  .trim()
  .split(/\s+/u);
