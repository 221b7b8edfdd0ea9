namespace EdgeReader.Training.Data;

/// <summary>What the training pictures are made of: numbers of pictures, 0 for none.</summary>
/// <param name="Seed">Of every choice and every scene.</param>
/// <param name="ViewsPerPhotograph">Changed views beside each photograph itself.</param>
/// <param name="ScenesPerFlatNote">
/// Scenes of each flat note, or foreign note, on a drawn backdrop, and as many on a photograph.
/// </param>
/// <param name="DrawnScenesPerCard">Scenes of each practice card on a drawn backdrop.</param>
/// <param name="PhotographedScenesPerCard">Scenes of each card on a photograph.</param>
/// <param name="EmptyScenes">Drawn backdrops without anything, or with fingers only.</param>
/// <param name="DecoyScenes">Scenes of paper and the like.</param>
/// <param name="MeasuredScenesPerCard">Scenes of each card that are never learnt from.</param>
/// <param name="MeasuredEmptyScenes">Empty scenes that are never learnt from.</param>
public sealed record TrainingSetOptions(
    int Seed = 4,
    int ViewsPerPhotograph = 1,
    int ScenesPerFlatNote = 1,
    int DrawnScenesPerCard = 250,
    int PhotographedScenesPerCard = 150,
    int EmptyScenes = 1200,
    int DecoyScenes = 600,
    int MeasuredScenesPerCard = 60,
    int MeasuredEmptyScenes = 200
);
